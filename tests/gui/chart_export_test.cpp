#include "core/languages.h"
#include "core/output/longest_file.h"
#include "file_bytes.h"
#include "gui/sample_ledger.h"
#include "gui/shell_driver.h"
#include "ledger/ledger.h"
#include "output/file/whole_file.h"
#include "output/picture/cairo_canvas.h"
#include "output/picture/chart_book.h"
#include "output/picture/chart_picture.h"
#include "temporary_folder.h"
#include "text/ids/charts.h"
#include "text/ids/meeting.h"
#include "text/ids/shell.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <fstream>
#include <sstream>

using namespace taizhang;
using namespace taizhang::testing;

namespace {

struct WindowKind {
    ImVec2 size;
    int user_scale; ///< percent
};

/// The page with one chart of a copy of the sample, so that files go to a folder of their own.
class ChartWindow {
public:
    explicit ChartWindow(const WindowKind& kind) : m_window(settings_of(kind), kind.size, view()) {
        std::filesystem::copy_file(sample_ledger(), folder.file("l.taizhang"));
        m_window.open(folder.file("l.taizhang"));
    }

    /// Chooses a row of the chart's menu and types where the file is to go.
    void save(TextId choice, const std::filesystem::path& target) {
        m_window.click(chinese(text_id::charts_menu));
        m_window.click(chinese(choice));
        m_window.press(ImGuiMod_Ctrl | ImGuiKey_A);
        m_window.type(target.string());
        m_window.press(ImGuiKey_Enter);
    }

    ShellDriver& operator*() { return m_window; }

    TemporaryFolder folder;

private:
    static WindowSettings settings_of(const WindowKind& kind) {
        WindowSettings settings;
        settings.user_scale = kind.user_scale;
        return settings;
    }
    static View view() {
        View view = third_quarter;
        view.page = PageId::charts;
        view.chart = ChartKind::summary;
        return view;
    }

    ShellDriver m_window;
};

/// What the command line writes for the same chart.
std::string picture_of_the_sample(PictureFormat format, int width, int height, Backdrop backdrop) {
    const Ledger ledger = Ledger::open(sample_ledger(), Access::read_only);
    Reader reader{ledger};
    const auto definitions = std::make_shared<const Definitions>(reader.definitions());
    const ReviewPoint point{2023, 3, {}, *make_date(2023, 9, 18)};
    const YearBook book = read_year_book(reader, definitions, 2023, point.as_of);
    const Chart chart =
        read_chart(reader, book, {ChartKind::summary, point, std::nullopt}, chinese).value();
    ChartFrame frame = standalone_frame(chart, chinese);
    frame.backdrop = backdrop;
    const auto [size, scale] = picture_scale(width, height);
    return picture_of(scene_of(chart, frame, size, CairoTextMetrics{}, chinese), format, scale);
}

} // namespace

TEST_CASE("a saved chart does not depend on window, zoom or monitor", "[gui][layout]") {
    const auto window = GENERATE(WindowKind{{800, 600}, 100}, WindowKind{{800, 600}, 80},
                                 WindowKind{{1440, 900}, 125}, WindowKind{{3840, 2160}, 200});
    INFO(window.size.x << "x" << window.size.y << " at " << window.user_scale << " %");
    ChartWindow chart{window};
    const auto saved = [&](TextId choice, const char* name) {
        chart.save(choice, chart.folder.file(name));
        return bytes_of(chart.folder.file(name));
    };
    const auto expected = [](PictureFormat format, Backdrop backdrop) {
        return picture_of_the_sample(format, slide_width_px, slide_height_px, backdrop);
    };
    using enum PictureFormat;
    CHECK(saved(text_id::charts_save_slide, "slide.png") == expected(png, Backdrop::surface));
    CHECK(saved(text_id::charts_save_transparent, "t.png") == expected(png, Backdrop::none));
    CHECK(saved(text_id::charts_save_svg, "c.svg") == expected(svg, Backdrop::surface));
    CHECK(saved(text_id::charts_save_pdf, "c.pdf") == expected(pdf, Backdrop::surface));
    CHECK(saved(text_id::charts_save_a4, "a4.png") ==
          picture_of_the_sample(png, a4_width_px, a4_height_px, Backdrop::surface));
}

TEST_CASE("a file that is there is replaced only after the user says so", "[gui]") {
    ChartWindow chart{{{1440, 900}, 100}};
    const auto target = chart.folder.file("chart.svg");
    std::ofstream{target} << "old";
    chart.save(text_id::charts_save_svg, target);
    CHECK((*chart).driver.shows_part(chinese(text_id::meeting_exists, target.string())));
    (*chart).click(chinese(text_id::shell_cancel));
    CHECK(bytes_of(target) == "old");
    chart.save(text_id::charts_save_svg, target);
    (*chart).click(chinese(text_id::meeting_replace));
    CHECK(bytes_of(target).starts_with("<?xml"));
}

TEST_CASE("what keeps a chart from being saved is told, and no file is left", "[gui]") {
    ChartWindow chart{{{1440, 900}, 100}};
    const auto told = [&](FileProblem problem, const std::filesystem::path& target) {
        return (*chart).driver.shows_part(message_of(FileError{problem, target.string()}, chinese));
    };
    const auto before = files_in(chart.folder.path());
    SECTION("the folder is gone") {
        const auto target = chart.folder.file("gone") / "chart.svg";
        chart.save(text_id::charts_save_svg, target);
        CHECK(told(FileProblem::no_folder, target));
    }
    SECTION("the name is too long") {
        const auto target = chart.folder.file(std::string(300, 'a') + ".svg");
        chart.save(text_id::charts_save_svg, target);
        CHECK(told(FileProblem::bad_name, target));
    }
    SECTION("the disk is full half-way") {
        const auto target = chart.folder.file("chart.png");
        const LongestFile limit{1000};
        chart.save(text_id::charts_save_slide, target);
        CHECK(told(FileProblem::file_too_large, target));
    }
    CHECK(files_in(chart.folder.path()) == before);
}
