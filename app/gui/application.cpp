#include "gui/application.h"

#include "gui/desk/desk.h"
#include "gui/desktop_notification.h"
#include "gui/look/desktop_appearance.h"
#include "gui/look/path_text.h"
#include "gui/screen_reader/screen_reader.h"
#include "gui/shell/page_mark.h"
#include "gui/shell/shell.h"
#include "gui/view/page_table.h"
#include "gui/window/end_signals.h"
#include "gui/window/input_pace.h"
#include "gui/window/touch_source.h"
#include "gui/window/window.h"
#include "place/backup_settings.h"
#include "text/ids/app.h"
#include "text/ids/shell.h"
#include "text/ids/window.h"
#include "time/calendar.h"

#include <algorithm>
#include <csignal>
#include <ctime>
#include <imgui_internal.h>
#include <iostream>
#include <unistd.h>

namespace taizhang {

namespace {

/// Frames drawn after an event, until hovering and layout have come to rest.
constexpr int settling_frames = 3;
/// Without any event the picture is still renewed this often, for a new day.
constexpr double longest_sleep_s = 60.0;
constexpr double shortest_sleep_s = 0.02;
/// What another window still saves is waited for, in times of a hold's patience.
constexpr int longest_closing = 10;

bool has_input_to_handle() {
    return ImGui::GetCurrentContext()->InputEventsQueue.Size > 0;
}

View first_view(PageId page) {
    const auto quarter = Calendar{}.quarter_of(today_here());
    return {.page = page,
            .year = quarter.year,
            .quarter = quarter.number,
            .unit = {},
            .indicator = {},
            .part = FigurePart::quarter,
            .part_quarter = 0,
            .records_of = {},
            .scroll = 0.0F};
}

/// What stands between the user and the frames.
struct Senses {
    DesktopAppearance desktop{Window::wake};
    ScreenReader reader{Window::wake};
    InputPace pace;
    TouchSource touch;
};

/// The ledger, then the program, in the user's language.
std::string window_title(const Shell& shell, const Desk& desk) {
    const std::string program{shell.texts()(text_id::app_name)};
    return desk.has_ledger() ? text_of(desk.path().stem()) + " – " + program : program;
}

void let_read(const Window& window, Shell& shell, const Desk& desk, ScreenReader& reader) {
    if (!reader.is_reading())
        return;
    const WindowPlace place = window.place();
    const Texts& texts = shell.texts();
    reader.end_frame({texts, window_title(shell, desk), std::string{texts(shell.page_title())}},
                     {place.x, place.y, !ImGui::GetIO().AppFocusLost});
}

void draw(Window& window, Shell& shell, const Desk& desk, Senses& senses, PageMark& mark) {
    if (shell.is_opening())
        mark.note_opening();
    shell.set_content_scale(window.content_scale());
    shell.set_desktop_appearance(senses.desktop.appearance());
    window.begin_frame();
    const auto keys = desk.is_first_reading() ? InputPace::Keys::wait : InputPace::Keys::go;
    ImGuiContext& context = *ImGui::GetCurrentContext();
    senses.touch.begin_frame(context);
    senses.pace.begin_frame(context, keys);
    senses.reader.begin_frame(context);
    shell.draw_frame(today_here());
    senses.pace.end_frame(context);
    let_read(window, shell, desk, senses.reader);
    window.show_frame();
    mark.note_shown();
}

void remember(const Window& window, const Shell& shell) {
    auto settings = shell.settings();
    settings.width = window.usual_size().width;
    settings.height = window.usual_size().height;
    if (!write_settings(settings_file(), settings))
        std::cerr << shell.texts()(text_id::window_cannot_write, settings_file().string()) << '\n';
}

/// What the user has chosen for this computer is kept at once, the rest when the window closes.
void remember_choices(const Window& window, const Shell& shell, WindowSettings& kept) {
    const auto settings = shell.settings();
    if (settings.language == kept.language && settings.user_scale == kept.user_scale &&
        settings.appearance == kept.appearance && settings.overview == kept.overview)
        return;
    kept = settings;
    remember(window, shell);
}

/// Who comes from outside: the user's cross, another window, the system.
void hear(Window& window, Shell& shell, Desk& desk, LedgerHold& hold, EndSignals& signals) {
    if (window.take_close_request())
        shell.ask_to_close();
    if (signals.take()) {
        desk.cancel(); // a session that ends does not wait for an export
        shell.ask_to_close();
    }
    hold.note_closing(shell.wants_to_close());
    if (hold.take_call())
        window.come_to_front();
}

void run_until_closed(Window& window, Shell& shell, Desk& desk, LedgerHold& hold,
                      EndSignals& signals, PageMark& mark) {
    Senses senses;
    WindowSettings kept = shell.settings();
    int frames_left = settling_frames;
    while (!shell.may_close()) {
        if (window.take_woken() || has_input_to_handle())
            frames_left = settling_frames; // also for what came in between
        hear(window, shell, desk, hold, signals);
        draw(window, shell, desk, senses, mark);
        window.set_full_screen(shell.wants_full_screen());
        window.set_title(window_title(shell, desk));
        remember_choices(window, shell, kept);
        --frames_left;
        // Who has asked to close in this very frame is not to sleep over it.
        if (frames_left > 0 || has_input_to_handle() || senses.reader.is_busy() ||
            shell.may_close()) {
            window.poll();
        } else {
            window.wait(std::clamp(shell.rest_s(), shortest_sleep_s, longest_sleep_s));
            frames_left = settling_frames;
        }
    }
}

/// What has ended the last program before it was shown once is not opened by itself again.
bool may_open_last(const PageMark& mark) {
    const auto& broken = mark.broken_off();
    if (!broken)
        return true;
    return broken->page && (broken->page_was_shown || *broken->page != PageId::overview);
}

void open_first(Shell& shell, const std::optional<std::filesystem::path>& ledger,
                const PageMark& mark) {
    const auto last = shell.settings().last_ledger;
    std::error_code error;
    if (ledger)
        shell.open_at_newest(*ledger);
    else if (may_open_last(mark) && !last.empty() && std::filesystem::exists(last, error))
        shell.open_at_newest(last);
    else if (!last.empty() && !std::filesystem::exists(last, error) && !error)
        shell.offer_backup_of(last);
}

void tell_what_broke_off(Shell& shell, const PageMark& mark, bool opens_a_ledger) {
    const Texts& texts = shell.texts();
    if (!may_open_last(mark) && !opens_a_ledger)
        shell.add_notice({Tone::attention, std::string{texts(text_id::shell_broke_off_opening)}});
    else if (const auto& broken = mark.broken_off(); broken && broken->page)
        shell.add_notice(
            {Tone::attention, texts(text_id::shell_broke_off, texts(title_of(*broken->page)))});
}

/// A second start on a ledger brings the first window to the front and is done; one that is closing
/// is waited for.
bool is_shown_elsewhere(LedgerHold& hold, const SettingsRead& read,
                        const std::optional<std::filesystem::path>& ledger) {
    const auto& file = ledger ? *ledger : read.settings.last_ledger;
    if (file.empty())
        return false;
    auto taken = hold.take(whole_path(file));
    for (int more = 0; taken == LedgerHold::Taken::closing_elsewhere && more < longest_closing;
         ++more)
        taken = hold.take(whole_path(file));
    if (taken != LedgerHold::Taken::shown_elsewhere)
        return false;
    std::cout << Texts{read.settings.language}(text_id::shell_shown_elsewhere,
                                               text_of(file.filename()))
              << '\n';
    return true;
}

void run(const SettingsRead& read, const std::optional<std::filesystem::path>& ledger) {
    const auto& settings = read.settings;
    EndSignals signals{Window::wake};
    LedgerHold hold{Window::wake};
    if (is_shown_elsewhere(hold, read, ledger))
        return;
    PageMark mark{settings_file().parent_path() / "open_page"};
    const PageId page = mark.broken_off() ? PageId::overview : settings.page;
    GuiContext gui;
    Window window{gui, {settings.width, settings.height}, Visibility::shown};
    Desk desk{Window::wake, Desk::Watch::yes};
    Shell shell{gui, desk, settings, first_view(page), Chooser::desktop};
    if (read.file_was_broken)
        shell.add_notice({Tone::attention,
                          shell.texts()(text_id::shell_settings_broken, settings_file().string())});
    shell.hold_ledgers_with(hold);
    shell.use_backups(read_backup_policy());
    shell.make_backups(write_backup_policy);
    tell_what_broke_off(shell, mark, ledger.has_value());
    window.on_drop = [&shell](const auto& paths) { shell.take_dropped(paths); };
    shell.before_page = [&mark](PageId shown) { mark.note_page(shown); };
    shell.keep_drafts_in(settings_file().parent_path() / "drafts");
    shell.keep_recent_in(settings_file().parent_path() / "recent.json");
    open_first(shell, ledger, mark);
    hold.keep_only(desk.path());
    run_until_closed(window, shell, desk, hold, signals, mark);
    hold.note_closing(true); // nobody is to wake a window that goes
    shell.keep_recent();
    remember(window, shell);
    mark.clear();
}

/// On the terminal; who has clicked on an icon has none.
void tell_why_no_window(const WindowError& error, const Texts& texts) {
    const std::string message = texts(error.sentence(), std::string_view{error.what()});
    std::cerr << message << '\n';
    if (::isatty(STDERR_FILENO) == 0)
        notify_desktop(std::string{texts(text_id::app_name)}, message);
}

} // namespace

int run_window(const std::optional<std::filesystem::path>& ledger) {
    std::signal(SIGXFSZ, SIG_IGN); // a file that may not grow is an error of the write, not a kill
    const auto read = read_settings(settings_file());
    try {
        run(read, ledger);
        return 0;
    } catch (const WindowError& error) {
        tell_why_no_window(error, Texts{read.settings.language});
        return 1;
    }
}

Date today_here() {
    const auto now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    using namespace std::chrono;
    return sys_days{year{local.tm_year + 1900} / month{static_cast<unsigned>(local.tm_mon + 1)} /
                    day{static_cast<unsigned>(local.tm_mday)}};
}

} // namespace taizhang
