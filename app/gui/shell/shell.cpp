#include "gui/shell/shell.h"

#include "gui/bars/bar.h"
#include "gui/bars/navigation_bar.h"
#include "gui/bars/status_bar.h"
#include "gui/look/text.h"
#include "gui/opening/path_text.h"
#include "gui/pages/first_steps.h"
#include "gui/pages/welcome.h"
#include "gui/widgets/controls.h"
#include "text/ids/fresh.h"
#include "text/ids/shell.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace taizhang {

namespace {

constexpr int scale_step = 10; // percent

/// In pixels at 100 %: below that the entry form covers a part of the page.
constexpr float narrowest_page = 820.0F;

constexpr ImGuiWindowFlags plain_window =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;

} // namespace

Shell::Shell(GuiContext& gui, Desk& desk, const WindowSettings& settings, View view,
             Chooser chooser)
    : m_gui(gui), m_desk(desk), m_settings(settings), m_texts(settings.language),
      m_navigation(view), m_chooser(chooser, [&desk] { desk.wake(); }) {
    if (!gui.look().fonts.has_chinese)
        add_notice({Tone::attention,
                    std::string{Texts{Language::english}(text_id::shell_no_chinese_font)}});
}

void Shell::draw_frame(Date today) {
    prepare();
    deliver_work();
    m_gui.begin_frame();
    handle_shortcuts();
    ask_for_figures(today);
    draw(today);
    m_gui.end_frame();
}

void Shell::open(const std::filesystem::path& ledger) {
    const auto file = whole_path(ledger);
    m_moves_to_newest = false;
    const auto access = access_to(file);
    if (!access)
        return;
    if (m_desk.state() == Desk::State::none || m_desk.state() == Desk::State::opening)
        m_desk.open(file, *access);
    else
        m_desk.change_to(file, *access);
    follow_ledger();
}

/// Of this window; nothing where another one shows the ledger.
std::optional<Access> Shell::access_to(const std::filesystem::path& file) {
    const auto taken = m_hold ? m_hold->take(file) : LedgerHold::Taken::here;
    const std::string name = text_of(file.filename());
    switch (taken) {
    case LedgerHold::Taken::here:
        break;
    case LedgerHold::Taken::shown_elsewhere:
        m_notices.add({Tone::neutral, m_texts(text_id::shell_shown_elsewhere, name)});
        return std::nullopt;
    case LedgerHold::Taken::elsewhere:
        m_notices.add({Tone::attention, m_texts(text_id::shell_open_elsewhere, name)});
        return Access::read_only;
    }
    return Access::read_write;
}

/// Of ledgers that are not open here others may take hold.
void Shell::let_go() {
    if (m_hold && !m_desk.is_changing())
        m_hold->keep_only(m_desk.path());
}

void Shell::open_at_newest(const std::filesystem::path& ledger) {
    open(ledger);
    m_moves_to_newest = true;
}

void Shell::ask_for_figures(Date today) {
    m_desk.show(figures_asked(m_navigation.view(), today),
                std::string{m_texts(text_id::shell_reading)});
}

void Shell::move_to_newest() {
    if (!m_moves_to_newest || m_desk.is_changing() || !m_desk.figures())
        return;
    m_moves_to_newest = false;
    if (!m_desk.latest_day())
        return;
    const auto quarter = m_desk.figures()->calendar().quarter_of(*m_desk.latest_day());
    m_navigation.current().year = quarter.year;
    m_navigation.current().quarter = quarter.number;
}

void Shell::add_notice(Notice notice) {
    m_notices.add(std::move(notice));
}

WindowSettings Shell::settings() const {
    auto settings = m_settings;
    settings.page = m_navigation.view().page;
    return settings;
}

void Shell::prepare() {
    const float scale = m_content_scale * static_cast<float>(m_settings.user_scale) / 100.0F;
    if (m_gui.look().theme.scale != scale)
        m_gui.set_scale(scale);
}

void Shell::deliver_work() {
    m_desk.begin_frame(ImGui::GetTime());
    if (m_news.tell_failures(m_texts, m_navigation.view().page)) {
        m_moves_to_newest = m_moves_to_newest && is_opening();
        let_go();
    }
    if (m_desk.take_step_failed())
        m_wants_to_close = false; // not before the user has seen it
    follow_ledger();
    m_news.tell_state(m_texts);
    move_to_newest();
}

/// The entry form goes along at once; a ledger is remembered once it could be read.
void Shell::follow_ledger() {
    if (m_desk.take_begun()) {
        m_is_read = false;
        m_news.begin_anew();
        m_entry.use_ledger(m_desk.path());
        let_go();
    }
    const auto state = m_desk.state();
    if (m_is_read || (state != Desk::State::empty && state != Desk::State::ready))
        return;
    m_is_read = true;
    m_settings.last_ledger = m_desk.path();
    m_notices.remove_of_pages();
}

void Shell::handle_shortcuts() {
    const auto pressed = [](ImGuiKeyChord chord) {
        return ImGui::Shortcut(chord, ImGuiInputFlags_RouteGlobal);
    };
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_Equal) || pressed(ImGuiMod_Ctrl | ImGuiKey_KeypadAdd))
        change_scale(scale_step);
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_Minus) || pressed(ImGuiMod_Ctrl | ImGuiKey_KeypadSubtract))
        change_scale(-scale_step);
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_0))
        m_settings.user_scale = 100;
    if (pressed(ImGuiMod_Alt | ImGuiKey_LeftArrow))
        m_navigation.back();
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_K) && m_desk.figures())
        m_top_bar.open_search();
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_O))
        ask_for_ledger();
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_Z))
        m_desk.undo(std::string{m_texts(text_id::shell_undoing)});
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_Y))
        m_desk.redo(std::string{m_texts(text_id::shell_redoing)});
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_Q))
        ask_to_close();
}

/// Where ledgers are looked for and made: beside the last one, else at home.
std::filesystem::path Shell::usual_folder() const {
    std::error_code error;
    const auto beside_last = m_settings.last_ledger.parent_path();
    if (!beside_last.empty() && std::filesystem::is_directory(beside_last, error))
        return beside_last;
    const char* home = std::getenv("HOME");
    return home ? std::filesystem::path{home} : std::filesystem::current_path(error);
}

void Shell::ask_for_ledger() {
    m_chooser.ask(m_texts, usual_folder());
}

void Shell::ask_for_new_ledger() {
    m_new_ledger.open(usual_folder(), m_texts);
}

void Shell::follow_request(LedgerRequest request) {
    switch (request) {
    case LedgerRequest::none:
        break;
    case LedgerRequest::open:
        ask_for_ledger();
        break;
    case LedgerRequest::make_new:
        ask_for_new_ledger();
        break;
    }
}

void Shell::begin(const NewLedgerForm::Made& made) {
    m_desk.open(made.file, access_to(made.file).value_or(Access::read_only));
    follow_ledger();
    m_desk.write(std::string{m_texts(text_id::fresh_making)}, start_label(made.start),
                 [start = made.start](Writer& writer) { write_start(start, writer); });
}

void Shell::change_scale(int step) {
    m_settings.user_scale =
        std::clamp(m_settings.user_scale + step, smallest_user_scale, largest_user_scale);
}

void Shell::switch_language() {
    m_settings.language =
        m_settings.language == Language::chinese ? Language::english : Language::chinese;
    m_texts = Texts{m_settings.language};
}

void Shell::draw(Date today) {
    PageContext context{m_gui.look(), m_texts, m_desk,        m_navigation,
                        today,        m_entry, m_chart_export};
    handle_entry_keys(context);
    const auto& look = context.look;
    const auto size = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    ImGui::Begin("shell", nullptr, plain_window);
    const float top = m_top_bar.height(context, size.x);
    const float bottom = look.px(status_bar_height);
    const float middle = std::max(1.0F, size.y - top - bottom);
    follow_request(m_top_bar.draw(context, {size.x, top}));
    draw_navigation(context, {navigation_width(look, size.x), middle});
    ImGui::SameLine();
    draw_page(context);
    ImGui::SetCursorPos({0.0F, top + middle});
    draw_bottom(context, {size.x, bottom});
    if (const auto chosen = m_chooser.draw(look, m_texts))
        open_at_newest(*chosen);
    if (const auto made = m_new_ledger.draw(look, m_texts, m_desk))
        begin(*made);
    ImGui::End();
    ImGui::PopStyleVar();
}

void Shell::draw_bottom(PageContext& context, ImVec2 size) {
    switch (draw_status_bar(context, size, m_settings.user_scale)) {
    case StatusAction::none:
        break;
    case StatusAction::switch_language:
        switch_language();
        break;
    case StatusAction::smaller:
        change_scale(-scale_step);
        break;
    case StatusAction::larger:
        change_scale(scale_step);
        break;
    }
}

void Shell::draw_page(PageContext& context) {
    const auto& look = context.look;
    const auto size = ImGui::GetContentRegionAvail();
    const float height = size.y - look.px(status_bar_height);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding,
                        {look.px(page_padding), look.px(page_padding)});
    const auto corner = ImGui::GetCursorPos();
    ImGui::BeginChild("page", {page_width(size.x), std::max(1.0F, height)},
                      ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened);
    ImGui::PopStyleVar();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(gap), look.px(gap)});
    if (m_wants_to_close)
        text_line(look, look.heading(), m_texts(text_id::shell_closing));
    m_notices.draw(look, m_texts, m_navigation.view().page);
    switch (m_desk.state()) {
    case Desk::State::none:
        draw_start(context);
        break;
    case Desk::State::opening:
        text_line(look, look.secondary(), m_texts(text_id::shell_reading));
        break;
    case Desk::State::empty:
        m_first_steps.draw(context);
        break;
    case Desk::State::ready:
        m_chart_export.draw_outcome(context);
        if (before_page)
            before_page(m_navigation.view().page);
        m_pages.draw(context);
        m_chart_export.draw_above(context);
        break;
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
    if (m_entry.is_open() && m_desk.figures())
        draw_entry(context, {corner.x + size.x - EntryPanel::width(look), corner.y}, height);
    m_entry.draw_above(context);
}

/// The form stands beside the page where both have room, else above its right side.
float Shell::page_width(float available) const {
    const Look& look = m_gui.look();
    const float beside = available - EntryPanel::width(look);
    const bool is_shown = m_entry.is_open() && m_desk.figures();
    return is_shown && beside >= look.px(narrowest_page) ? beside : available;
}

/// `place` is relative to the window.
void Shell::draw_entry(PageContext& context, ImVec2 place, float height) {
    const Look& look = context.look;
    const float inset = look.px(page_padding);
    ImGui::SetCursorPos({place.x, place.y + inset});
    draw_entry_panel(context, {EntryPanel::width(look) - inset, height - 2.0F * inset});
}

void Shell::handle_entry_keys(PageContext& context) {
    if (!m_desk.figures())
        return;
    const auto pressed = [](ImGuiKeyChord chord) {
        return ImGui::Shortcut(chord, ImGuiInputFlags_RouteGlobal);
    };
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_N))
        m_entry.open();
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_V))
        m_entry.paste(context);
}

void Shell::draw_start(PageContext& context) {
    std::error_code error;
    const auto& last = m_settings.last_ledger;
    const bool has_last = !last.empty() && std::filesystem::exists(last, error);
    switch (draw_welcome(context, has_last ? last : std::filesystem::path{})) {
    case WelcomeAction::none:
        break;
    case WelcomeAction::open:
        ask_for_ledger();
        break;
    case WelcomeAction::make_new:
        ask_for_new_ledger();
        break;
    case WelcomeAction::open_last:
        open_at_newest(std::filesystem::path{last});
        break;
    }
}

} // namespace taizhang
