#include "gui/shell/shell.h"

#include "gui/bars/bar.h"
#include "gui/bars/navigation_bar.h"
#include "gui/bars/status_bar.h"
#include "gui/desk/failure_text.h"
#include "gui/look/path_text.h"
#include "gui/look/text.h"
#include "gui/pages/first_steps.h"
#include "gui/pages/welcome.h"
#include "gui/widgets/controls.h"
#include "intake/report/report_text.h"
#include "ledger/ledger_file.h"
#include "output/words/backup_words.h"
#include "output/words/messages.h"
#include "text/ids/backup.h"
#include "text/ids/shell.h"

#include <algorithm>
#include <utility>

namespace taizhang {

namespace {

constexpr int scale_step = 10; // percent

/// In pixels at 100 %: below that the entry form covers a part of the page.
constexpr float narrowest_page = 820.0F;

constexpr ImGuiWindowFlags plain_window =
    ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
    ImGuiWindowFlags_NoBringToFrontOnFocus | ImGuiWindowFlags_NoScrollWithMouse;

/// By its name, or by what is in it.
bool is_ledger(const std::filesystem::path& path) {
    return path.extension() == ".taizhang" || holds_a_ledger(path.string());
}

} // namespace

Shell::Shell(GuiContext& gui, Desk& desk, const WindowSettings& settings, View view,
             Chooser chooser)
    : m_gui(gui), m_desk(desk), m_settings(settings), m_texts(settings.language),
      m_navigation(view), m_opening({desk, m_notices, m_navigation, m_texts, m_settings}, chooser) {
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
    follow_backups(today);
    draw(today);
    m_gui.end_frame();
}

void Shell::open(const std::filesystem::path& ledger) {
    m_opening.open(ledger, LedgerOpening::Moves::no);
    follow_ledger();
}

void Shell::open_at_newest(const std::filesystem::path& ledger) {
    m_opening.open(ledger, LedgerOpening::Moves::to_newest);
    follow_ledger();
}

void Shell::ask_for_figures(Date today) {
    m_desk.show(figures_asked(m_navigation.view(), today),
                std::string{m_texts(text_id::shell_reading)});
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
    const auto chosen = m_settings.appearance;
    const auto appearance = chosen == Appearance::desktop ? m_desktop_appearance : chosen;
    if (m_shown_appearance != appearance) {
        m_gui.set_palette(palette_of(appearance));
        m_shown_appearance = appearance;
    }
    if (m_texts.language() != m_settings.language)
        m_texts = Texts{m_settings.language};
}

void Shell::deliver_work() {
    m_desk.begin_frame(ImGui::GetTime());
    m_news.tell_failures(m_texts, m_navigation.view().page);
    if (const auto trouble = m_news.take_unopened())
        m_restore_offer.begin(m_desk, m_texts, m_backups.policy(), m_opening.asked_for(), *trouble);
    if (m_desk.take_step_failed())
        m_wants_to_close = false; // not before the user has seen it
    follow_ledger();
    if (m_news.tell_state(m_texts))
        m_opening.hold_anew();
    m_opening.follow_desk();
}

void Shell::follow_backups(Date today) {
    if (m_desk.figures())
        m_backups.follow(m_desk, m_texts, today);
    for (auto& [tone, text] : m_backups.take_news())
        add_notice({tone, std::move(text)});
    if (const auto restored = m_backups.take_restored())
        open(*restored);
}

void Shell::offer_backup_of(const std::filesystem::path& ledger) {
    const LedgerError gone{LedgerProblem::missing, text_of(ledger)};
    m_restore_offer.begin(m_desk, m_texts, m_backups.policy(), ledger, message_of(gone, m_texts));
}

void Shell::draw_restore_offer() {
    const auto outcome = m_restore_offer.draw(m_gui.look(), m_texts, m_desk);
    if (!outcome)
        return;
    if (outcome->failure) {
        add_notice({Tone::bad, m_texts(text_id::backup_refused, text_of(outcome->ledger.filename()),
                                       text_of_failure(outcome->failure, m_texts))});
        return;
    }
    m_notices.remove_of_pages();
    add_notice({Tone::good, words_of(outcome->restored, outcome->backup, m_texts)});
    open_at_newest(outcome->ledger);
}

/// The entry form goes along at once; a ledger is remembered once it could be read.
void Shell::follow_ledger() {
    if (m_desk.take_begun()) {
        m_is_read = false;
        m_news.begin_anew();
        m_entry.use_ledger(m_desk.path());
        m_opening.let_go();
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
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_I) && m_desk.figures())
        show_page(PageId::intake);
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_Comma) && m_desk.figures())
        show_page(PageId::settings);
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_O))
        m_opening.ask_for_ledger();
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_Z))
        m_desk.undo(std::string{m_texts(text_id::shell_undoing)});
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_Y))
        m_desk.redo(std::string{m_texts(text_id::shell_redoing)});
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_Q))
        ask_to_close();
}

void Shell::take_dropped(const std::vector<std::filesystem::path>& paths) {
    if (paths.empty())
        return;
    if (m_desk.figures() == nullptr || is_ledger(paths.front()))
        open_at_newest(paths.front());
    else if (paths.size() == 1 && report::may_hold_report(paths.front()))
        take_report(paths.front());
    else
        take_in(paths);
}

void Shell::take_report(const std::filesystem::path& path) {
    m_pages.take_report(whole_path(path));
    show_page(PageId::report);
}

void Shell::take_in(const std::vector<std::filesystem::path>& paths) {
    std::vector<std::filesystem::path> whole;
    for (const auto& path : paths)
        whole.push_back(whole_path(path));
    m_pages.take_in(whole);
    show_page(PageId::intake);
}

void Shell::show_page(PageId page) {
    View view = m_navigation.view();
    if (view.page == page)
        return;
    view.page = page;
    view.scroll = 0.0F;
    m_navigation.go(view);
}

void Shell::change_scale(int step) {
    m_settings.user_scale =
        std::clamp(m_settings.user_scale + step, smallest_user_scale, largest_user_scale);
}

void Shell::switch_language() {
    m_settings.language =
        m_settings.language == Language::chinese ? Language::english : Language::chinese;
}

void Shell::draw(Date today) {
    PageContext context{m_gui.look(), m_texts,        m_desk,     m_navigation, today,
                        m_entry,      m_chart_export, m_settings, m_backups};
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
    m_opening.follow(m_top_bar.draw(context, {size.x, top}));
    draw_navigation(context, {navigation_width(look, size.x), middle}, m_findings.count(context));
    ImGui::SameLine();
    draw_page(context);
    ImGui::SetCursorPos({0.0F, top + middle});
    draw_bottom(context, {size.x, bottom});
    if (const auto wanted = m_pages.take_file_request())
        m_opening.ask_for(*wanted);
    m_opening.draw(look);
    m_correction.draw(look, m_texts, m_desk);
    draw_restore_offer();
    if (const auto files = m_opening.take_files(); !files.empty()) {
        if (m_navigation.view().page == PageId::report)
            take_report(files.front());
        else
            take_in(files);
    }
    follow_ledger();
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
    if (m_wants_to_close && !may_close())
        text_block(look, look.heading(),
                   m_texts(m_desk.is_saving() ? text_id::shell_closing
                                              : text_id::shell_closing_after_work),
                   ImGui::GetContentRegionAvail().x);
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
    const bool takes_report =
        m_navigation.view().page == PageId::report && !m_entry.is_open(); // which it pastes itself
    if (!takes_report && pressed(ImGuiMod_Ctrl | ImGuiKey_V) && !m_pages.paste(context))
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
        m_opening.ask_for_ledger();
        break;
    case WelcomeAction::make_new:
        m_opening.ask_for_new_ledger();
        break;
    case WelcomeAction::open_last:
        open_at_newest(std::filesystem::path{last});
        break;
    }
}

} // namespace taizhang
