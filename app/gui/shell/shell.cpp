#include "gui/shell/shell.h"

#include "gui/bars/bar.h"
#include "gui/bars/navigation_bar.h"
#include "gui/bars/status_bar.h"
#include "gui/desk/failure_text.h"
#include "gui/look/text.h"
#include "gui/opening/path_text.h"
#include "gui/pages/first_steps.h"
#include "gui/pages/welcome.h"
#include "gui/widgets/controls.h"
#include "text/ids/fresh.h"
#include "text/ids/shell.h"

#include <algorithm>
#include <cstdlib>
#include <exception>
#include <utility>

namespace taizhang {

namespace {

constexpr int scale_step = 10; // percent

/// In pixels at 100 %: below that the entry form covers a part of the page.
constexpr float narrowest_page = 820.0F;

constexpr ImGuiWindowFlags plain_window =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;

/// Of the exception that is being handled.
std::string told_failure(const Texts& texts) {
    const auto failure = std::current_exception();
    const std::string why = text_of_failure(failure, texts);
    try {
        std::rethrow_exception(failure);
    } catch (const LedgerError&) {
        return why;
    } catch (...) {
        return texts(text_id::shell_failed, why);
    }
}

} // namespace

Shell::Shell(GuiContext& gui, Worker& worker, const WindowSettings& settings, View view,
             Chooser chooser)
    : m_gui(gui), m_worker(worker), m_settings(settings), m_texts(settings.language),
      m_navigation(view), m_chooser(chooser, [&worker] { worker.wake(); }) {
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
    if (m_session.state() == Session::State::none || m_session.state() == Session::State::opening)
        m_session.open(file);
    else
        m_session.change_to(file);
    follow_ledger();
}

void Shell::open_at_newest(const std::filesystem::path& ledger) {
    open(ledger);
    m_moves_to_newest = true;
}

void Shell::report_failure(bool was_changing) {
    const auto why = told_failure(m_texts);
    const bool keeps_former =
        was_changing && !m_session.is_changing() && m_session.state() != Session::State::opening;
    const auto text = keeps_former ? m_texts(text_id::shell_former_stays_open, why,
                                             m_session.path().filename().string())
                                   : why;
    m_notices.add({Tone::bad, text, m_navigation.view().page});
}

void Shell::ask_for_figures(Date today) {
    m_session.ask(figures_asked(m_navigation.view(), today), m_worker,
                  std::string{m_texts(text_id::shell_reading)}, ImGui::GetTime());
}

void Shell::move_to_newest() {
    if (!m_moves_to_newest || m_session.is_changing() || !m_session.figures())
        return;
    m_moves_to_newest = false;
    if (!m_session.latest_day())
        return;
    const auto quarter = m_session.figures()->calendar().quarter_of(*m_session.latest_day());
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
    const bool was_changing = m_session.is_changing();
    try {
        m_worker.deliver();
    } catch (...) {
        report_failure(was_changing);
        if (m_session.state() == Session::State::opening)
            m_session.close();
        m_moves_to_newest = m_moves_to_newest && is_opening();
    }
    follow_ledger();
    tell_file_news();
    move_to_newest();
}

/// The entry form goes along at once; a ledger is remembered once it could be read.
void Shell::follow_ledger() {
    if (m_session.take_begun()) {
        m_is_read = false;
        m_notices.remove(std::exchange(m_file_notice, {}));
        m_entry.use_ledger(m_session.path());
    }
    const auto state = m_session.state();
    if (m_is_read || (state != Session::State::empty && state != Session::State::ready))
        return;
    m_is_read = true;
    m_settings.last_ledger = m_session.path();
    m_notices.remove_of_pages();
}

void Shell::tell_file_news() {
    const FileNews news = m_session.take_file_news();
    if (news == FileNews::none || news == FileNews::rewritten)
        return;
    const std::string file = m_session.path().string();
    m_notices.remove(std::exchange(m_file_notice, {}));
    if (news == FileNews::back)
        return;
    if (news == FileNews::replaced)
        m_file_notice = m_texts(text_id::shell_file_replaced, file);
    else if (const auto& trouble = m_session.file_trouble())
        m_file_notice = m_texts(text_id::shell_file_unreadable, text_of_failure(trouble, m_texts));
    else
        m_file_notice = m_texts(text_id::shell_file_gone, file);
    m_notices.add(
        {news == FileNews::replaced ? Tone::attention : Tone::bad, m_file_notice, std::nullopt});
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
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_K) && m_session.figures())
        m_top_bar.open_search();
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_O))
        ask_for_ledger();
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_Z))
        m_session.undo(m_worker, std::string{m_texts(text_id::shell_undoing)});
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_Y))
        m_session.redo(m_worker, std::string{m_texts(text_id::shell_redoing)});
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_Q))
        m_wants_to_close = true;
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

void Shell::follow_ledger_wish(LedgerWish wish) {
    switch (wish) {
    case LedgerWish::none:
        break;
    case LedgerWish::open:
        ask_for_ledger();
        break;
    case LedgerWish::make_new:
        ask_for_new_ledger();
        break;
    }
}

void Shell::begin(const NewLedgerForm::Made& made) {
    m_session.open(made.file);
    follow_ledger();
    m_session.change(m_worker, std::string{m_texts(text_id::fresh_making)}, start_label(made.start),
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
    PageContext context{m_gui.look(), m_texts, m_session, m_navigation,
                        m_worker,     today,   m_entry,   m_chart_export};
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
    follow_ledger_wish(m_top_bar.draw(context, {size.x, top}));
    draw_navigation(context, {navigation_width(look, size.x), middle});
    ImGui::SameLine();
    draw_page(context);
    ImGui::SetCursorPos({0.0F, top + middle});
    draw_bottom(context, {size.x, bottom});
    if (const auto chosen = m_chooser.draw(look, m_texts))
        open_at_newest(*chosen);
    if (const auto made = m_new_ledger.draw(look, m_texts, m_worker))
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
    m_notices.draw(look, m_texts, m_navigation.view().page);
    switch (m_session.state()) {
    case Session::State::none:
        draw_start(context);
        break;
    case Session::State::opening:
        text_line(look, look.secondary(), m_texts(text_id::shell_reading));
        break;
    case Session::State::empty:
        m_first_steps.draw(context);
        break;
    case Session::State::ready:
        m_chart_export.draw_outcome(context);
        draw_ready_page(context);
        m_chart_export.draw_above(context);
        break;
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
    if (m_entry.is_open() && m_session.figures())
        draw_entry(context, {corner.x + size.x - EntryPanel::width(look), corner.y}, height);
    m_entry.draw_above(context);
}

/// The form stands beside the page where both have room, else above its right side.
float Shell::page_width(float available) const {
    const Look& look = m_gui.look();
    const float beside = available - EntryPanel::width(look);
    const bool is_shown = m_entry.is_open() && m_session.figures();
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
    if (!m_session.figures())
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

void Shell::draw_ready_page(PageContext& context) {
    if (before_page)
        before_page(m_navigation.view().page);
    switch (m_navigation.view().page) {
    case PageId::overview:
        m_overview.draw(context);
        break;
    case PageId::indicator:
        m_indicator.draw(context);
        break;
    case PageId::records:
        m_records.draw(context);
        break;
    case PageId::branches:
        m_branches.draw(context);
        break;
    case PageId::charts:
        m_charts.draw(context);
        break;
    case PageId::organisation:
        m_organisation.draw(context);
        break;
    case PageId::catalogue:
        m_catalogue.draw(context);
        break;
    case PageId::history:
        m_history.draw(context);
        break;
    case PageId::targets:
        m_targets.draw(context);
        break;
    case PageId::pack:
        m_pack.draw(context);
        break;
    }
}

} // namespace taizhang
