#include "screenshot.h"

#include "gui/desk/figures_reader.h"
#include "gui/view/page_table.h"
#include "manual.h"
#include "output/picture/picture_size.h"
#include "place/backup_settings.h"
#include "still_window.h"
#include "text/ids/cli.h"

namespace taizhang {

namespace {

using cli::Call;
using cli::Failure;
using cli::Option;

constexpr Option page_option{"--page", "NAME", text_id::cli_option_page};
constexpr Option size_option{"--size", "WxH", text_id::cli_option_size};
constexpr Option scale_option{"--scale", "80-300", text_id::cli_option_scale};
constexpr Option palette_option{"--palette", "NAME", text_id::cli_option_palette};
constexpr Option output_option{"-o", "FILE.png", text_id::cli_option_output};
constexpr const Option* options[]{&page_option,      &cli::year_option,      &cli::quarter_option,
                                  &cli::unit_option, &cli::indicator_option, &cli::as_of_option,
                                  &size_option,      &scale_option,          &palette_option,
                                  &output_option};

std::string page_names() {
    std::string names;
    for (const auto& entry : page_table())
        names.append(names.empty() ? "" : " ").append(entry.name);
    return names;
}

PageId page_of(const Call& call) {
    const std::string name = cli::required(call, page_option);
    if (const auto page = page_named(name))
        return *page;
    throw Failure{cli::wrong_usage,
                  text_id::cli_bad_value,
                  {std::string{page_option.name}, name, page_names()}};
}

WindowSize size_of(const Call& call) {
    const std::string text = call.arguments.text(size_option).value_or("1440x900");
    if (const auto size = parse_picture_size(text))
        return {size->width, size->height};
    throw cli::bad_value(size_option.name, text, text_id::cli_value_size);
}

int scale_of(const Call& call) {
    return static_cast<int>(call.arguments
                                .whole_number(scale_option, smallest_user_scale, largest_user_scale,
                                              text_id::cli_value_scale)
                                .value_or(100));
}

/// A picture does not depend on the desktop that it is made on: light where nothing is said.
Appearance appearance_of(const Call& call) {
    const auto text = call.arguments.text(palette_option).value_or("light");
    const auto appearance = appearance_named(text);
    if (!appearance || *appearance == Appearance::desktop)
        throw cli::bad_value(palette_option.name, text, text_id::cli_value_palette);
    return *appearance;
}

/// Also opens the ledger, so that one that can't be read is told here and not in the picture.
View view_of(const Call& call, const std::string& ledger) {
    View view;
    view.page = page_of(call);
    view.year = cli::required_year_of(call);
    view.quarter = cli::quarter_of(call).value_or(0);
    const Ledger opened = Ledger::open(ledger, Access::read_only);
    const Definitions definitions = Reader{opened}.definitions();
    if (call.arguments.has(cli::unit_option))
        view.unit = definitions.units.at(cli::unit_place_of(call, definitions)).id;
    if (const auto place = cli::indicator_place_of(call, definitions))
        view.indicator = definitions.indicators[*place].id;
    return view;
}

/// What is behind the ledger: dropped on the window that is shown.
std::vector<std::filesystem::path> dropped_files(const Call& call) {
    const auto& given = call.arguments.positional();
    return {given.begin() + 1, given.end()};
}

int run_screenshot(Call& call) {
    const std::string& ledger = call.argument(0, "LEDGER");
    const std::string file = cli::required(call, output_option);
    const WindowSize size = size_of(call);
    const Date today = cli::as_of(call);
    WindowSettings settings;
    settings.language = call.texts.language();
    settings.user_scale = scale_of(call);
    settings.appearance = appearance_of(call);
    const View view = view_of(call, ledger);
    check_target(file, Overwrite::replace);
    try {
        StillWindow window{settings, view, size, today};
        window.shell().use_backups(read_backup_policy());
        window.shell().open(ledger);
        window.settle();
        if (const auto dropped = dropped_files(call); !dropped.empty()) {
            window.shell().take_dropped(dropped);
            window.settle();
        }
        write_png(file, window.picture());
    } catch (const WindowError& error) {
        throw Failure{cli::said_no, error.sentence(), {error.what()}};
    }
    return 0;
}

constexpr cli::Command commands[]{
    {"screenshot", "LEDGER [FILE...]", options, text_id::cli_help_screenshot, run_screenshot},
    {"manual", "", manual_options, text_id::cli_help_manual, run_manual}};

} // namespace

std::span<const cli::Command> window_commands() {
    return commands;
}

} // namespace taizhang
