#include "gui/pages/closed/closed_comparison.h"

#include "chart/quarterly_data.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/table_layout.h"
#include "output/words/messages.h"
#include "text/ids/closed.h"
#include "text/ids/column.h"
#include "text/local_time.h"
#include "text/number_format.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr float number_width = 110.0F;
constexpr float what_width = 90.0F;
constexpr float time_width = 100.0F;

using Number = std::optional<double> ReportedFigure::*;

std::optional<double> in(const std::optional<ReportedFigure>& figure, Number number) {
    return figure ? (*figure).*number : std::nullopt;
}

constexpr std::pair<TextId, Number> numbers[]{{text_id::closed_quarter, &ReportedFigure::actual},
                                              {text_id::closed_to_date, &ReportedFigure::to_date},
                                              {text_id::closed_target, &ReportedFigure::annual}};

/// As many as there are rows of them.
std::ptrdiff_t count_numbers(const std::vector<FigureDifference>& differences) {
    std::ptrdiff_t count = 0;
    for (const FigureDifference& difference : differences)
        count += std::ranges::count_if(numbers, [&](const auto& each) {
            return in(difference.reported, each.second) != in(difference.present, each.second);
        });
    return count;
}

std::string shown(const std::optional<double>& value, int decimals) {
    return value ? grouped(*value, decimals) : "–";
}

std::string signed_difference(const std::optional<double>& reported,
                              const std::optional<double>& present, int decimals) {
    if (!reported || !present)
        return "–";
    const double difference = *present - *reported;
    return (difference > 0   ? "+"
            : difference < 0 ? "−"
                             : "") +
           grouped(std::abs(difference), decimals);
}

std::array<TableColumn, 6> columns_of(const Texts& texts) {
    const auto title = [&](TextId id) { return std::string{texts(id)}; };
    return {TableColumn{title(text_id::column_indicator)},
            TableColumn{title(text_id::column_unit)},
            TableColumn{title(text_id::column_what), what_width},
            TableColumn{title(text_id::closed_reported), number_width, Align::right},
            TableColumn{title(text_id::closed_present), number_width, Align::right},
            TableColumn{title(text_id::closed_difference), number_width, Align::right}};
}

/// One row for each number of a figure that differs.
class DifferenceRows {
public:
    DifferenceRows(const PageContext& context, const TableLayout& table, float width)
        : m_context(context), m_table(table), m_width(width) {}

    void draw(const FigureDifference& difference) {
        const Definitions& definitions = m_context.desk.figures()->definitions();
        const auto indicator = place_of(definitions, difference.place.second);
        const auto unit = definitions.units.place_of(difference.place.first);
        if (!indicator || !unit)
            return;
        const Indicator& of = m_context.desk.figures()->indicator_at(*indicator);
        const std::string names[]{shown_name(of, m_context.texts.language()),
                                  definitions.units.at(*unit).name};
        for (const auto& [what, number] : numbers) {
            const auto reported = in(difference.reported, number);
            const auto present = in(difference.present, number);
            if (reported != present)
                draw_row({names[0], names[1], std::string{m_context.texts(what)},
                          shown(reported, of.decimals), shown(present, of.decimals),
                          signed_difference(reported, present, of.decimals)});
        }
    }

private:
    void draw_row(const std::array<std::string, 6>& cells) {
        const Look& look = m_context.look;
        const Box row = box_at_cursor({m_width, m_table.row_height()});
        for (size_t column = 0; column < cells.size(); ++column)
            m_table.draw_cell(row, column, look.body(), cells[column]);
        m_table.draw_rule_below(row);
        ImGui::SetCursorScreenPos({row.min.x, row.max.y});
        ImGui::Dummy({0.0F, 0.0F});
    }

    const PageContext& m_context;
    const TableLayout& m_table;
    float m_width;
};

void draw_differences(PageContext& context, const std::vector<FigureDifference>& differences) {
    const float width = ImGui::GetContentRegionAvail().x;
    const auto columns = columns_of(context.texts);
    const TableLayout table{context.look, columns, width};
    table.draw_header();
    DifferenceRows rows{context, table, width};
    for (const FigureDifference& difference : differences)
        rows.draw(difference);
}

void draw_corrections(PageContext& context, const std::vector<Correction>& corrections) {
    const Look& look = context.look;
    text_line(look, look.heading(), context.texts(text_id::closed_corrections));
    if (corrections.empty())
        text_line(look, look.secondary(), context.texts(text_id::closed_no_corrections));
    for (const Correction& correction : corrections) {
        const ImVec2 at = ImGui::GetCursorScreenPos();
        draw_text(look, at, look.secondary(), day_of_moment(correction.step.time));
        ImGui::SetCursorScreenPos({at.x + look.px(time_width), at.y});
        text_block(look, look.body(), message_of(correction.step.label, context.texts),
                   ImGui::GetContentRegionAvail().x);
        ImGui::SetCursorScreenPos({at.x, ImGui::GetCursorScreenPos().y});
        ImGui::Dummy({0.0F, 0.0F});
    }
}

} // namespace

void draw_closed_comparison(PageContext& context, const ShownClosedQuarter& shown) {
    const Look& look = context.look;
    const std::string quarter = words_of(shown.comparison.quarter.quarter, context.texts);
    const CardScope card{look, quarter.c_str(), {}, CardHeight::of_content};
    const auto& differences = shown.comparison.differences;
    text_line(look, look.heading(), quarter);
    if (!differences.empty())
        text_line(look, look.secondary(),
                  context.texts(text_id::closed_differs, count_numbers(differences)));
    else
        text_line(look, look.secondary(),
                  context.texts(shown.comparison.state == QuarterState::closed
                                    ? text_id::closed_as_reported
                                    : text_id::closed_only_digest));
    if (!differences.empty())
        draw_differences(context, differences);
    draw_corrections(context, shown.corrections);
}

} // namespace taizhang
