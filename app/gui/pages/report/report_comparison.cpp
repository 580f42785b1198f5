#include "gui/pages/report/report_comparison.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/table_layout.h"
#include "gui/widgets/text_link.h"
#include "ledger/reader.h"
#include "output/words/comparison_words.h"
#include "output/words/words.h"
#include "text/ids/reading.h"
#include "text/ids/report_page.h"
#include "text/local_time.h"

namespace taizhang {

namespace {

constexpr float compared_measure_width = 84.0F;
constexpr float year_width = 92.0F;
constexpr float change_width = 128.0F;

} // namespace

void ReportComparison::open(PageContext& context, const std::filesystem::path& path) {
    m_source.open(context, path);
}

std::vector<ReportComparison::Row> ReportComparison::compare(const Asked& asked,
                                                             const Definitions& definitions) {
    const report::ReportReader reader{reading_indicators(definitions), definitions.calendar()};
    const auto figures = report::compared(reader.read(asked.former->characters, asked.former_year),
                                          reader.read(asked.latter->characters, asked.latter_year),
                                          reader.indicators());
    std::vector<Row> rows;
    for (const report::ComparedFigure& figure : figures)
        rows.push_back({reader.indicators()[figure.indicator], figure});
    return rows;
}

/// The report that was chosen; nothing while none is, or it is read.
ReportComparison::Text ReportComparison::former(PageContext& context) {
    if (!m_kept)
        return m_source.text();
    m_kept_text.ask(context.desk, context.texts(text_id::report_page_reading), *m_kept,
                    [](FiguresReader& figures, ReportId report) {
                        return kept_report_text(figures.reader(), report);
                    });
    return m_kept_text.is_current() ? *m_kept_text.answer() : nullptr;
}

/// The year that its title names, else the year before.
int ReportComparison::former_year(const ReportText& former, int latter_year) {
    return former.years.size() == 1 ? former.years.front() : latter_year - 1;
}

void ReportComparison::draw(PageContext& context, const Text& latter, int year, ImVec2 size) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const CardScope card{look, "report-comparison", size};
    const float width = ImGui::GetContentRegionAvail().x;
    draw_close(context);
    const Text chosen = former(context);
    if (!chosen)
        return draw_choice(context, *latter, width);
    if (chosen->years.size() > 1)
        return text_block(
            look, in_colour(look.body(), look.palette().alarm.text),
            texts(text_id::report_page_two_years, chosen->name, chosen->years[0], chosen->years[1]),
            width);
    const Asked asked{chosen, former_year(*chosen, year), latter, year};
    m_rows.ask(context.desk, texts(text_id::report_page_reading), asked,
               [](FiguresReader& figures, const Asked& both) {
                   return compare(both, *figures.definitions());
               });
    if (!m_rows.is_current())
        return text_line(look, look.secondary(), texts(text_id::report_page_reading));
    draw_table(context, asked, width);
}

void ReportComparison::draw_close(PageContext& context) {
    const std::string words{context.texts(text_id::report_page_compare_close)};
    if (button(context.look, words, "compare-close"))
        *this = {};
}

void ReportComparison::draw_choice(PageContext& context, const ReportText& latter, float width) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    text_block(look, look.heading(), texts(text_id::report_page_compare_choose), width);
    text_block(look, look.secondary(), texts(text_id::report_page_compare_choose_help), width);
    if (m_source.stage() == ReportSource::Stage::reading || m_kept)
        text_line(look, look.secondary(), texts(text_id::report_page_reading));
    if (m_source.stage() == ReportSource::Stage::failed)
        text_block(look, in_colour(look.body(), look.palette().alarm.text),
                   m_source.failure_text(texts), width);
    if (text_link(look, texts(text_id::report_page_compare_open), "compare-open"))
        m_wants_file = true;
    draw_kept(context, latter);
}

/// The reports of the ledger, without the one that is shown.
void ReportComparison::draw_kept(PageContext& context, const ReportText& latter) {
    m_reports.ask(context.desk, context.texts(text_id::report_page_reading), 0,
                  [](FiguresReader& figures, int) { return figures.reader().reports(); });
    if (!m_reports.answer())
        return;
    for (const KeptReport& report : *m_reports.answer()) {
        if (report.name == latter.name)
            continue;
        const std::string words =
            context.texts(text_id::report_page_kept_one, report.name, day_of_moment(report.read));
        if (text_link(context.look, words, "compare-kept" + std::to_string(raw(report.id))))
            m_kept = report.id;
    }
}

void ReportComparison::draw_table(PageContext& context, const Asked& asked, float width) const {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    text_block(look, look.heading(),
               texts(text_id::report_page_compare_title, asked.former->name, asked.former_year,
                     asked.latter->name, asked.latter_year),
               width);
    const std::vector<Row>& rows = *m_rows.answer();
    if (rows.empty())
        return text_block(look, look.body(), texts(text_id::report_page_compare_none), width);
    text_block(look, look.secondary(), texts(text_id::report_page_compare_more), width);
    const TableColumn columns[]{
        {std::string{texts(text_id::reading_column_indicator)}, 0.0F, Align::left},
        {std::string{texts(text_id::reading_column_unit)}, compared_measure_width, Align::left},
        {std::to_string(asked.former_year), year_width, Align::right},
        {std::to_string(asked.latter_year), year_width, Align::right},
        {std::string{texts(text_id::reading_column_change)}, change_width, Align::right}};
    ImGui::BeginChild("comparison-rows", {0.0F, 0.0F}, ImGuiChildFlags_NavFlattened);
    const float room = ImGui::GetContentRegionAvail().x;
    const TableLayout table{look, columns, room};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    table.draw_header();
    const auto style_of = [&](const std::optional<report::ToldQuantity>& told,
                              const TextStyle& style) {
        return told ? style : in_colour(look.body(), look.palette().secondary);
    };
    for (const Row& row : rows) {
        const Box box = box_at_cursor({room, table.row_height()});
        table.draw_cell(box, 0, look.body(), shown_name(row.indicator, texts.language()));
        table.draw_cell(box, 1, look.secondary(), unit_of_measure(row.indicator));
        table.draw_cell(box, 2, style_of(row.figure.former, look.body()),
                        told_words(row.figure.former, texts));
        table.draw_cell(box, 3, style_of(row.figure.latter, bold(look.body())),
                        told_words(row.figure.latter, texts));
        table.draw_cell(box, 4, look.body(), change_words(row.figure));
        table.draw_rule_below(box);
        ImGui::Dummy(box.size());
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

} // namespace taizhang
