#include "gui/screenshot.h"

#include "gui/application.h"
#include "gui/pages/page_table.h"
#include "gui/picture.h"
#include "gui/shell.h"
#include "gui/window.h"

#include <CLI/CLI.hpp>
#include <charconv>
#include <chrono>
#include <iostream>
#include <thread>

namespace taizhang {

namespace {

struct Request {
    std::filesystem::path ledger;
    std::string page;
    int year = 0;
    int quarter = 0;
    std::string as_of;
    std::string size = "1440x900";
    std::string language = "zh-CN";
    int scale = 100; ///< percent
    std::filesystem::path output;
};

constexpr int largest_side = 16384;

enum ExitStatus { done = 0, refused = 1, wrong_usage = 2 };

/// `WxH` in pixels; nothing for another text or a side beyond 1 … 16384.
std::optional<WindowSize> parse_size(std::string_view text) {
    WindowSize size;
    const char* end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.width);
    if (width.ec != std::errc{} || width.ptr == end || *width.ptr != 'x')
        return std::nullopt;
    const auto height = std::from_chars(width.ptr + 1, end, size.height);
    const auto fits = [](int side) { return side >= 1 && side <= largest_side; };
    if (height.ec != std::errc{} || height.ptr != end || !fits(size.width) || !fits(size.height))
        return std::nullopt;
    return size;
}

std::string check_size(const std::string& text) {
    return parse_size(text) ? std::string{} : "WxH, 1x1 … 16384x16384";
}

std::string check_date(const std::string& text) {
    return parse_iso_date(text) ? std::string{} : "YYYY-MM-DD";
}

std::vector<std::string> page_names() {
    std::vector<std::string> names;
    for (const auto& entry : page_table())
        names.emplace_back(entry.name);
    return names;
}

void declare(CLI::App& app, Request& request) {
    app.add_option("LEDGER", request.ledger)->required()->check(CLI::ExistingFile);
    app.add_option("--page", request.page)->required()->check(CLI::IsMember(page_names()));
    app.add_option("--year", request.year)
        ->required()
        ->check(CLI::Range(earliest_year, latest_year));
    app.add_option("--quarter", request.quarter)->check(CLI::Range(1, 4));
    app.add_option("--as-of", request.as_of)->check(check_date);
    app.add_option("--size", request.size)->check(check_size);
    app.add_option("--scale", request.scale)
        ->check(CLI::Range(smallest_user_scale, largest_user_scale));
    app.add_option("--lang", request.language)->check(CLI::IsMember({"zh-CN", "en"}));
    app.add_option("-o", request.output)->required();
}

View view_of(const Request& request) {
    return {.page = *page_named(request.page),
            .year = request.year,
            .quarter = request.quarter,
            .unit = {},
            .indicator = {},
            .part = FigurePart::quarter,
            .part_quarter = 0,
            .records_of = {},
            .scroll = 0.0F};
}

WindowSettings settings_of(const Request& request) {
    WindowSettings settings;
    settings.language = *language_named(request.language);
    settings.user_scale = request.scale;
    return settings;
}

/// Frames until nothing changes any more: work is done, and layout had two frames to rest.
void draw_until_settled(Window& window, WindowSize size, Shell& shell, const Worker& worker,
                        Date today) {
    constexpr int frames_to_rest = 4;
    for (int at_rest = 0; at_rest < frames_to_rest; ++at_rest) {
        if (!worker.is_idle()) {
            at_rest = 0;
            std::this_thread::sleep_for(std::chrono::milliseconds{2});
        }
        window.begin_frame();
        auto& io = ImGui::GetIO();
        io.DisplaySize = {static_cast<float>(size.width), static_cast<float>(size.height)};
        io.DisplayFramebufferScale = {1.0F, 1.0F};
        io.AddMousePosEvent(-FLT_MAX, -FLT_MAX);
        shell.draw_frame(today);
        picture_of_frame(1, 1); // hands the textures of new glyphs to OpenGL
    }
}

int take(const Request& request) {
    const auto size = *parse_size(request.size);
    const auto today = request.as_of.empty() ? today_here() : *parse_iso_date(request.as_of);
    GuiContext gui;
    Window window{gui, {64, 64}, Visibility::hidden};
    Worker worker{[] {}};
    Shell shell{gui, worker, settings_of(request), view_of(request)};
    shell.open(request.ledger);
    draw_until_settled(window, size, shell, worker, today);
    if (write_png(request.output, picture_of_frame(size.width, size.height)))
        return done;
    std::cerr << shell.texts()(TextId::window_cannot_write, request.output.string()) << '\n';
    return refused;
}

} // namespace

int run_screenshot(int argc, char** argv) {
    Request request;
    CLI::App app{"taizhang screenshot"};
    declare(app, request);
    try {
        app.parse(argc, argv);
        return take(request);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? done : wrong_usage;
    } catch (const WindowError& error) {
        std::cerr << Texts{*language_named(request.language)}(TextId::window_no_display,
                                                              std::string_view{error.what()})
                  << '\n';
        return refused;
    }
}

} // namespace taizhang
