#include "gui/pages/report/report.h"

#include "characters/code_points.h"
#include "gui/entry/entry_panel.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/choice.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "gui/widgets/text_link.h"
#include "ledger/reader.h"
#include "text/ids/nav.h"
#include "text/ids/report_page.h"
#include "text/ids/shell.h"
#include "text/local_time.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr float text_share = 0.47F;
constexpr float narrowest_beside = 760.0F;
constexpr float stacked_share = 0.42F; ///< of the text, above the list
constexpr float foot_height = 72.0F;

/// The name of a pasted text may be its first sentence: it yields, the counts don't.
void draw_what_was_read(const Look& look, const std::string& name, const std::string& counts) {
    const float gap = look.px(8);
    const float counted = text_size(look, look.secondary(), counts).x;
    const float named = text_size(look, look.secondary(), name).x;
    flow_on(look, std::min(named, look.px(160)) + gap + counted);
    const float room = std::max(counted, ImGui::GetContentRegionAvail().x);
    const float height = look.px(control_height);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float left = std::clamp(room - gap - counted, 0.0F, named);
    if (left > look.px(24))
        draw_text_in(look, box_at(corner, {left, height}), look.secondary(), name);
    const float indent = left > look.px(24) ? left + gap : 0.0F;
    draw_text_in(look, box_at({corner.x + indent, corner.y}, {counted, height}), look.secondary(),
                 counts);
    ImGui::Dummy({indent + counted, height});
}

} // namespace

void ReportPage::take_in(PageContext& context, const std::filesystem::path& path) {
    if (m_comparison.waits_for_file())
        return m_comparison.open(context, path);
    m_source.open(context, path);
    m_table_told = false;
    begin_reading(context);
}

void ReportPage::begin_reading(PageContext& context) {
    m_read = {};
    m_comparison = {};
    m_outcome = std::make_shared<Outcome>();
    context.navigation.current().report.kept.reset();
}

void ReportPage::paste(PageContext& context) {
    m_source.paste(context);
    begin_reading(context);
}

std::optional<std::filesystem::path> ReportPage::take_table() {
    const auto table = m_source.table();
    if (!table || std::exchange(m_table_told, true))
        return std::nullopt;
    m_source = {};
    return table;
}

void ReportPage::show(PageContext& context, std::optional<ReportPlace> kept) {
    View view = context.navigation.view();
    view.report.kept = kept;
    context.navigation.go(view);
}

/// A sentence that was asked for is looked at once.
void ReportPage::ask_kept(PageContext& context) {
    const auto& place = context.navigation.view().report.kept;
    if (!place) {
        m_kept_place.reset();
        return;
    }
    if (m_kept_report != place->report) {
        m_kept = {};
        m_kept_shown.reset();
        m_kept_report = place->report;
    }
    m_kept_text.ask(context.desk, context.texts(text_id::report_page_reading), place->report,
                    [](FiguresReader& figures, ReportId report) {
                        return kept_report_text(figures.reader(), report);
                    });
    if (!m_kept_text.is_current())
        return;
    // The same text stays the same, so that nothing begins anew when the ledger has changed.
    const KeptText& text = *m_kept_text.answer();
    if (!text || !m_kept_shown || text->utf8 != m_kept_shown->utf8)
        m_kept_shown = text;
    const bool is_read =
        m_kept.shown() && m_kept.shown()->text == m_kept_shown && m_kept.is_current();
    if (m_kept_place == place || (m_kept_shown && !is_read))
        return;
    if (m_kept_shown)
        m_kept.select_in(place->sentence);
    m_kept_place = place;
}

ReportPage::KeptText ReportPage::text(const PageContext& context) const {
    return context.navigation.view().report.kept ? m_kept_shown : m_source.text();
}

ReportWork& ReportPage::work(const PageContext& context) {
    return context.navigation.view().report.kept ? m_kept : m_read;
}

/// The year that the title names, else that of the view when it was opened.
int ReportPage::year_of(const PageContext& context, const ReportText& text) {
    if (const auto chosen = m_years.find(text.name); chosen != m_years.end())
        return chosen->second;
    const int year = text.years.empty() ? context.navigation.view().year : text.years.front();
    return m_years[text.name] = year;
}

void ReportPage::draw(PageContext& context) {
    ask_kept(context);
    const KeptText shown = text(context);
    draw_head(context, shown.get());
    if (!context.entry.is_open() &&
        ImGui::Shortcut(ImGuiMod_Ctrl | ImGuiKey_V, ImGuiInputFlags_RouteGlobal))
        paste(context);
    if (shown)
        return shown->years.size() > 1 ? draw_two_years(context, *shown)
                                       : draw_work(context, shown);
    const bool is_kept = context.navigation.view().report.kept.has_value();
    if (is_kept || m_source.stage() != ReportSource::Stage::nothing)
        draw_waiting(context);
    else
        draw_empty(context);
}

void ReportPage::draw_head(PageContext& context, const ReportText* text) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    text_line(look, look.title(), texts(text_id::nav_report));
    const auto offer = [&](const std::string& words, std::string_view id) {
        flow_on(look, button_width(look, words));
        return button(look, words, id);
    };
    if (offer(std::string{texts(text_id::report_page_open)}, "open-report")) {
        m_comparison = {};
        m_request = FileChooser::Wanted::report;
    }
    if (offer(std::string{texts(text_id::report_page_paste)} + "  Ctrl+V", "paste-report"))
        paste(context);
    if (context.navigation.view().report.kept &&
        offer(std::string{texts(text_id::report_page_back)}, "back-to-reading"))
        show(context, std::nullopt);
    if (!text)
        return;
    draw_year(context, *text);
    if (text->years.size() <= 1 && !m_comparison.is_open() &&
        offer(std::string{texts(text_id::report_page_compare)}, "compare-report"))
        m_comparison.begin();
    const ShownReport* shown = work(context).shown();
    if (!shown)
        return;
    draw_what_was_read(
        look, text->name,
        texts(text_id::report_page_read, shown->proposals.size(), shown->refusals.size()));
}

void ReportPage::draw_year(PageContext& context, const ReportText& text) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const int year = year_of(context, text);
    const int last = std::max(year, context.navigation.view().year) + 1;
    constexpr int years_offered = 7;
    std::vector<std::string> options;
    for (int each = last; each > last - years_offered; --each)
        options.push_back(texts(text_id::report_page_of_year, each));
    const std::string shown = texts(text_id::report_page_of_year, year);
    flow_on(look, choice_width(look, shown));
    if (const auto chosen = choice(look, "report-year", shown, options, last - year))
        m_years[text.name] = last - *chosen;
}

void ReportPage::draw_empty(PageContext& context) {
    const Look& look = context.look;
    const CardScope card{look, "report-empty", {0.0F, 0.0F}};
    const float width = ImGui::GetContentRegionAvail().x;
    text_block(look, look.heading(), context.texts(text_id::report_page_empty), width);
    text_block(look, look.secondary(), context.texts(text_id::report_page_empty_help), width);
    draw_kept(context, width);
}

/// The reports that records of the ledger come from.
void ReportPage::draw_kept(PageContext& context, float width) {
    const Look& look = context.look;
    m_reports.ask(context.desk, context.texts(text_id::report_page_reading), 0,
                  [](FiguresReader& figures, int) { return figures.reader().reports(); });
    if (!m_reports.answer() || m_reports.answer()->empty())
        return;
    ImGui::Dummy({0.0F, look.px(8)});
    text_block(look, look.heading(), context.texts(text_id::report_page_kept), width);
    for (const KeptReport& report : *m_reports.answer()) {
        const std::string words =
            context.texts(text_id::report_page_kept_one, report.name, day_of_moment(report.read));
        if (text_link(look, words, "kept" + std::to_string(raw(report.id))))
            show(context, ReportPlace{report.id, 0});
    }
}

void ReportPage::draw_waiting(PageContext& context) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const CardScope card{look, "report-waiting", {0.0F, 0.0F}};
    const float width = ImGui::GetContentRegionAvail().x;
    const bool is_kept = context.navigation.view().report.kept.has_value();
    if (is_kept && m_kept_text.is_current())
        return text_block(look, look.body(), texts(text_id::report_page_gone), width);
    if (is_kept || m_source.stage() != ReportSource::Stage::failed)
        return text_line(look, look.secondary(), texts(text_id::report_page_reading));
    text_block(look, in_colour(look.body(), look.palette().alarm.text),
               m_source.failure_text(texts), width);
    text_block(look, look.secondary(), texts(text_id::report_page_empty_help), width);
}

void ReportPage::draw_two_years(PageContext& context, const ReportText& text) {
    const Look& look = context.look;
    const CardScope card{look, "report-two-years", {0.0F, 0.0F}};
    text_block(
        look, in_colour(look.body(), look.palette().alarm.text),
        context.texts(text_id::report_page_two_years, text.name, text.years[0], text.years[1]),
        ImGui::GetContentRegionAvail().x);
}

void ReportPage::draw_work(PageContext& context, const KeptText& text) {
    ReportWork& shown = work(context);
    shown.ask(context, text, year_of(context, *text));
    if (!shown.shown() || shown.shown()->text != text)
        return draw_waiting(context);
    follow_selection(context, text);
    const Look& look = context.look;
    const ImVec2 room = ImGui::GetContentRegionAvail();
    const float space = look.px(gap);
    const float foot = look.px(foot_height);
    if (room.x < look.px(narrowest_beside)) {
        const float height = std::max(look.px(160), room.y * stacked_share);
        m_text_view.draw(context, shown, {room.x, height});
        const float below = std::max(look.px(160), room.y - height - space);
        if (m_comparison.is_open())
            return draw_comparison(context, text, {room.x, below});
        m_list.draw(context, shown, {room.x, std::max(look.px(160), below - foot - space)});
        return draw_foot(context, foot);
    }
    const float left = std::floor((room.x - space) * text_share);
    m_text_view.draw(context, shown, {left, room.y});
    ImGui::SameLine(0.0F, space);
    if (m_comparison.is_open())
        return draw_comparison(context, text, {0.0F, room.y});
    ImGui::BeginChild("report-right", {0.0F, room.y}, ImGuiChildFlags_NavFlattened);
    m_list.draw(context, shown, {0.0F, std::max(look.px(160), room.y - foot - space)});
    draw_foot(context, foot);
    ImGui::EndChild();
}

void ReportPage::draw_comparison(PageContext& context, const KeptText& text, ImVec2 size) {
    m_comparison.draw(context, text, year_of(context, *text), size);
    if (m_comparison.take_file_request())
        m_request = FileChooser::Wanted::report;
}

/// The text scrolls to the figure that is looked at; a report begins with its first figure.
void ReportPage::follow_selection(PageContext& context, const KeptText& text) {
    ReportWork& shown = work(context);
    if (std::exchange(m_shown, text) != text) {
        m_followed.reset();
        m_list.take_focus();
        if (!shown.selected())
            shown.move_selection(1);
    }
    const auto selected = shown.selected();
    if (selected && selected != m_followed)
        m_text_view.go_to(shown.shown()->proposals[*selected].sentence.start);
    m_followed = selected;
}

} // namespace taizhang
