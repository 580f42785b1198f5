#include "gui/shell/shell.h"

#include "gui/bars/bar.h"
#include "gui/bars/navigation_bar.h"
#include "gui/bars/status_bar.h"
#include "gui/desk/failure_text.h"
#include "gui/look/path_text.h"
#include "gui/look/text.h"
#include "gui/pages/first_steps.h"
#include "gui/view/page_table.h"
#include "gui/view/step_toasts.h"
#include "gui/widgets/controls.h"
#include "intake/report/report_text.h"
#include "ledger/ledger_file.h"
#include "output/words/backup_words.h"
#include "output/words/messages.h"
#include "text/ids/backup.h"
#include "text/ids/shell.h"

#include <algorithm>
#include <imgui_internal.h>
#include <utility>

namespace taizhang {

namespace {

constexpr int scale_step = 10; // percent

/// In pixels at 100 %: no scale makes the window smaller than that, or nothing would fit in.
constexpr ImVec2 least_room{512.0F, 350.0F};
constexpr int least_shown_scale = 30; // percent

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

Shell::~Shell() = default;

void Shell::draw_frame(Date today) {
    prepare();
    deliver_work();
    m_gui.begin_frame();
    handle_shortcuts();
    ask_for_figures(today);
    follow_backups(today);
    follow_recent();
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
    const float scale =
        m_content_scale * static_cast<float>(shown_scale(m_settings.user_scale)) / 100.0F;
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

/// What the user wants, as far as the window has room for it, in percent.
int Shell::shown_scale(int wanted) const {
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    const float fitting = std::min(size.x / least_room.x, size.y / least_room.y) / m_content_scale;
    return std::min(wanted, std::max(least_shown_scale, static_cast<int>(fitting * 100.0F)));
}

void Shell::deliver_work() {
    m_desk.begin_frame(ImGui::GetTime());
    m_news.tell_failures(m_texts, m_navigation.view().page);
    if (const auto trouble = m_news.take_unopened())
        m_restore_offer.begin(m_desk, m_texts, m_backups.policy(), m_opening.asked_for(), *trouble);
    if (m_desk.take_step_failed())
        m_wants_to_close = false; // not before the user has seen it
    tell_ended_steps(m_toasts, m_desk, m_texts);
    follow_ledger();
    if (m_news.tell_state(m_texts))
        m_opening.hold_anew();
    m_opening.follow_desk();
}

/// The entry form goes along at once; a ledger is remembered once it could be read.
void Shell::follow_ledger() {
    if (m_desk.take_begun()) {
        keep_recent();
        m_is_read = false;
        m_news.begin_anew();
        m_toasts.clear();
        if (!m_shown_ledger.empty() && m_shown_ledger != m_desk.path())
            m_navigation.begin_anew();
        m_shown_ledger = m_desk.path();
        m_entry.use_ledger(m_desk.path());
        m_opening.let_go();
    }
    const auto state = m_desk.state();
    if (m_is_read || (state != Desk::State::empty && state != Desk::State::ready))
        return;
    m_is_read = true;
    m_settings.last_ledger = m_desk.path();
    m_shows_start = false;
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
    if (const float wheel = ImGui::GetIO().MouseWheel; ImGui::GetIO().KeyCtrl && wheel != 0.0F)
        change_scale(wheel > 0.0F ? scale_step : -scale_step);
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_0))
        m_settings.user_scale = 100;
    if (pressed(ImGuiMod_Alt | ImGuiKey_LeftArrow))
        m_navigation.back();
    const bool has_pages = m_desk.figures() && !shows_start();
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_K) && has_pages)
        m_top_bar.open_search();
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_I) && has_pages)
        show_page(PageId::intake);
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_Comma) && has_pages)
        show_page(PageId::settings);
    if (has_pages)
        handle_page_keys();
    if (pressed(ImGuiKey_F5) && has_pages)
        show_slides();
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_P) && has_pages)
        print();
    if (pressed(ImGuiKey_F1))
        show_guide();
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_O))
        m_opening.ask_for_ledger();
    if (pressed(ImGuiMod_Ctrl | ImGuiMod_Shift | ImGuiKey_N))
        m_opening.ask_for_new_ledger();
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_Z))
        follow(StepRequest::undo);
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_Y))
        follow(StepRequest::redo);
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_Q))
        ask_to_close();
}

void Shell::follow(StepRequest request) {
    if (request == StepRequest::undo)
        m_undo_question.undo(m_desk, m_texts);
    else if (request == StepRequest::redo)
        m_desk.redo(std::string{m_texts(text_id::shell_redoing)});
}

/// Ctrl: through the pages, as the navigation has them; Alt: through the quarters.
void Shell::handle_page_keys() {
    const auto pressed = [](ImGuiKeyChord chord) {
        return ImGui::Shortcut(chord, ImGuiInputFlags_RouteGlobal | ImGuiInputFlags_Repeat);
    };
    const auto steps_of = [&](ImGuiKeyChord held) {
        return (pressed(held | ImGuiKey_PageDown) ? 1 : 0) -
               (pressed(held | ImGuiKey_PageUp) ? 1 : 0);
    };
    if (const int step = steps_of(ImGuiMod_Ctrl); step != 0)
        show_page(page_beside(m_navigation.view().page, step));
    if (const int step = steps_of(ImGuiMod_Alt); step != 0)
        step_quarter(m_navigation.current(), step);
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

void Shell::show_slides() {
    if (ImGui::GetTopMostPopupModal())
        return; // also where they are shown already
    m_pages.show_slides(m_navigation.view().page == PageId::pack ? PackPage::AfterSlides::stay
                                                                 : PackPage::AfterSlides::go_back);
    show_page(PageId::pack);
}

/// A chart and the meeting material are made for paper; charts print themselves.
void Shell::print() {
    const PageId page = m_navigation.view().page;
    if (page == PageId::charts || ImGui::GetTopMostPopupModal())
        return;
    if (page == PageId::pack)
        m_pages.print_pack();
    else
        add_notice({Tone::attention, std::string{m_texts(text_id::shell_print_where)}});
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
    m_settings.user_scale = std::clamp(shown_scale(m_settings.user_scale) + step,
                                       smallest_user_scale, largest_user_scale);
}

void Shell::switch_language() {
    m_settings.language =
        m_settings.language == Language::chinese ? Language::english : Language::chinese;
}

void Shell::draw(Date today) {
    PageContext context{m_gui.look(),   m_texts,    m_desk,    m_navigation, today,   m_entry,
                        m_chart_export, m_settings, m_backups, m_notices,    m_toasts};
    handle_entry_keys(context);
    const auto& look = context.look;
    const auto size = ImGui::GetIO().DisplaySize;
    ImGui::SetNextWindowPos({0.0F, 0.0F});
    ImGui::SetNextWindowSize(size);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    ImGui::Begin("shell", nullptr, plain_window);
    const float bottom = look.px(status_bar_height);
    const float middle =
        shows_start() ? draw_start_page(context, size) : draw_ledger(context, size);
    ImGui::SetCursorPos({0.0F, middle});
    draw_bottom(context, {size.x, bottom});
    if (const auto wanted = m_pages.take_file_request())
        m_opening.ask_for(*wanted);
    m_opening.draw(look, today);
    m_undo_question.draw(context);
    m_correction.draw(look, m_texts, m_desk);
    draw_restore_offer();
    m_save_as.draw_above(context);
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

/// Bars and page; gives where the status bar begins.
float Shell::draw_ledger(PageContext& context, ImVec2 size) {
    const auto& look = context.look;
    const float top = m_top_bar.height(context, size.x);
    const float middle = std::max(1.0F, size.y - top - look.px(status_bar_height));
    follow(m_top_bar.draw(context, {size.x, top}));
    const auto findings = m_findings.count(context);
    follow(draw_navigation(context, {navigation_width(look, size.x), middle}, findings));
    ImGui::SameLine();
    draw_page(context, findings);
    return top + middle;
}

void Shell::draw_bottom(PageContext& context, ImVec2 size) {
    switch (draw_status_bar(context, size, shown_scale(m_settings.user_scale))) {
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

void Shell::draw_page(PageContext& context, std::optional<size_t> findings) {
    const auto& look = context.look;
    const auto size = ImGui::GetContentRegionAvail();
    const float height = size.y - look.px(status_bar_height);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding,
                        {look.px(page_padding), look.px(page_padding)});
    const auto corner = ImGui::GetCursorPos();
    const auto from = ImGui::GetCursorScreenPos();
    ImGui::BeginChild("page", {page_width(size.x), std::max(1.0F, height)},
                      ImGuiChildFlags_AlwaysUseWindowPadding | ImGuiChildFlags_NavFlattened);
    ImGui::PopStyleVar();
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {look.px(gap), look.px(gap)});
    switch (m_desk.state()) {
    case Desk::State::none: // the start page is shown
        break;
    case Desk::State::opening:
        text_line(look, look.secondary(), m_texts(text_id::shell_reading));
        break;
    case Desk::State::empty:
        m_first_steps.draw(context);
        break;
    case Desk::State::ready:
        if (before_page)
            before_page(m_navigation.view().page);
        m_pages.draw(context, findings);
        m_chart_export.draw_above(context);
        break;
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
    const bool has_entry = m_entry.is_open() && m_desk.figures() != nullptr;
    if (has_entry)
        draw_entry(context, {corner.x + size.x - EntryPanel::width(look), corner.y}, height);
    const float taken = has_entry ? EntryPanel::width(look) : 0.0F;
    draw_messages(context, box_at(from, {size.x - taken, height}));
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
    if (!m_desk.figures() || shows_start())
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

} // namespace taizhang
