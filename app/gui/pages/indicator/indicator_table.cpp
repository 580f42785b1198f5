#include "gui/pages/indicator/indicator_table.h"

#include "chart/figure_text.h"
#include "gui/look/shapes.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/table_layout.h"
#include "imgui/item_note.h"
#include "text/ids/chart.h"
#include "text/ids/closed.h"
#include "text/ids/quarter.h"
#include "text/ids/table.h"

#include <algorithm>
#include <array>
#include <functional>

namespace taizhang {

namespace {

constexpr size_t year_column = 4;

/// Four quarters, then the year.
using FiveValues = std::array<std::optional<double>, 5>;

FiveValues with_year(const FourValues& quarters, std::optional<double> year) {
    return {quarters[0], quarters[1], quarters[2], quarters[3], year};
}

/// The values that a number can be told of.
FiveValues told(const IndicatorProgress& progress) {
    FiveValues values;
    for (int quarter = 1; quarter <= 4; ++quarter)
        values[static_cast<size_t>(quarter - 1)] = known_actual(progress, quarter);
    values[year_column] = known_to_date(progress);
    return values;
}

FiveValues told_last_year(const IndicatorProgress& progress) {
    FiveValues values;
    for (int quarter = 1; quarter <= 4; ++quarter)
        values[static_cast<size_t>(quarter - 1)] = known_last_year(progress, quarter);
    values[year_column] = progress.last_year_to_date;
    return values;
}

std::array<Known, 5> known_of(const IndicatorProgress& progress) {
    const auto& quarters = progress.known;
    return {quarters[0], quarters[1], quarters[2], quarters[3], progress.known_to_date};
}

/// Those that can be compared.
FiveValues wholly_known(const IndicatorProgress& progress) {
    FiveValues values = told(progress);
    for (size_t column = 0; column < values.size(); ++column)
        if (known_of(progress)[column] != Known::whole)
            values[column].reset();
    return values;
}

FiveValues planned(const IndicatorProgress& progress) {
    if (!progress.plan)
        return {};
    FiveValues values;
    for (size_t i = 0; i < 4; ++i)
        values[i] = to_number(progress.plan->quarters[i]);
    values[year_column] = to_number(progress.plan->annual);
    return values;
}

/// Share of the annual target reached by the end of each quarter.
FiveValues completed(const Indicator& indicator, const IndicatorProgress& progress) {
    FiveValues values;
    if (!progress.plan || progress.plan->annual == Quantity{} || !has_completion(indicator))
        return values;
    const double annual = to_number(progress.plan->annual);
    double sum = 0.0;
    for (size_t i = 0; i < 4; ++i) {
        if (!progress.actual[i])
            continue;
        if (progress.known[i] != Known::whole)
            break; // what is reached by then is not known, nor is it later
        sum = indicator.measure == Measure::sum ? sum + *progress.actual[i] : *progress.actual[i];
        values[i] = sum / annual;
    }
    values[year_column] = known_completion(progress);
    return values;
}

FiveValues difference(const FiveValues& now, const FiveValues& before) {
    FiveValues values;
    for (size_t i = 0; i < values.size(); ++i)
        if (now[i] && before[i])
            values[i] = *now[i] - *before[i];
    return values;
}

/// 环比: against the quarter before, between quarters that have ended.
FiveValues against_quarter_before(const ViewFigures& figures, const IndicatorProgress& progress) {
    FiveValues values;
    for (int q = 2; q <= 4; ++q) {
        const auto place = static_cast<size_t>(q - 1);
        const bool ended = figures.calendar().quarter({figures.point.year, q}).end <= figures.day;
        const bool known =
            progress.known[place] == Known::whole && progress.known[place - 1] == Known::whole;
        if (ended && known && progress.actual[place] && progress.actual[place - 1])
            values[place] = *progress.actual[place] - *progress.actual[place - 1];
    }
    return values;
}

/// What was reported of closed quarters; nothing where all are open.
std::optional<FiveValues> reported(const ViewFigures& figures, const Indicator& indicator) {
    const ReportedPlace place{figures.definitions().units.at(figures.point.unit).id, indicator.id};
    std::optional<FiveValues> values;
    for (int quarter = 1; quarter <= 4; ++quarter) {
        if (!figures.is_closed(quarter))
            continue;
        values = values.value_or(FiveValues{});
        if (const ReportedFigure* figure = find_reported(*figures.reported, quarter, place))
            (*values)[static_cast<size_t>(quarter - 1)] = figure->actual;
    }
    return values;
}

struct TableRow {
    TextId name;
    FiveValues values;
    std::function<std::string(std::optional<double>)> text;
    bool is_difference = false;
    std::array<Known, 5> known{}; ///< of the values
};

std::vector<TableRow> rows_of(const ViewFigures& figures, const Indicator& indicator,
                              const IndicatorProgress& progress) {
    const auto plain = [&](std::optional<double> value) { return value_text(indicator, value); };
    const auto sign = [&](std::optional<double> value) { return signed_text(indicator, value); };
    const FiveValues actual = told(progress);
    const FiveValues last_year = told_last_year(progress);
    std::vector<TableRow> rows{
        {text_id::chart_actual, actual, plain, false, known_of(progress)},
        {has_pace(indicator) ? text_id::table_plan : text_id::chart_level, planned(progress),
         plain},
        {text_id::table_completed, completed(indicator, progress), percent_text},
        {text_id::chart_last_year, last_year, plain},
        {text_id::table_year_on_year, difference(wholly_known(progress), last_year), sign, true},
        {text_id::table_quarter_on_quarter, against_quarter_before(figures, progress), sign, true}};
    if (const auto before = reported(figures, indicator))
        rows.insert(rows.begin() + 1, {text_id::closed_reported, *before, plain});
    if (progress.unassigned.value_or(0) > 0)
        rows.push_back({text_id::table_unassigned, with_year({}, progress.unassigned), plain});
    return rows;
}

/// Wide enough for the longest name of a row, in pixels at 100 %.
float name_width(const Look& look, const Texts& texts, const std::vector<TableRow>& rows) {
    float width = 0.0F;
    for (const TableRow& row : rows)
        width = std::max(width, text_size(look, look.secondary(), texts(row.name)).x);
    return width / look.theme.scale + 18.0F;
}

std::vector<TableColumn> columns_of(const Texts& texts, float first_width) {
    std::vector<TableColumn> columns{{"", first_width, Align::left}};
    for (int place = 0; place < 4; ++place)
        columns.push_back({std::string{quarter_name(place, texts)}, 0.0F, Align::right});
    columns.push_back({std::string{texts(text_id::quarter_whole_year)}, 0.0F, Align::right});
    return columns;
}

/// Better than before is green, worse is red; which is which depends on the direction.
ImU32 colour_of(const Look& look, const Indicator& indicator, double change) {
    if (change == 0.0 || indicator.direction == Direction::track)
        return look.palette().text;
    const bool better = (change > 0.0) == (indicator.direction == Direction::at_least);
    return better ? look.palette().good.text : look.palette().alarm.text;
}

bool is_listed(const View& view, TextId row, size_t column) {
    if (view.part_month != 0)
        return false;
    if (row == text_id::table_unassigned || view.part == FigurePart::unassigned)
        return row == text_id::table_unassigned && view.part == FigurePart::unassigned;
    const auto quarter = listed_quarter(view);
    return quarter ? column == static_cast<size_t>(*quarter - 1) : column == year_column;
}

void list_records(PageContext& context, TextId row, size_t column) {
    View& view = context.navigation.current();
    if (row == text_id::table_unassigned)
        list_part(view, FigurePart::unassigned, 0);
    else if (column < year_column)
        list_part(view, FigurePart::quarter, static_cast<int>(column) + 1);
    else
        list_part(view, FigurePart::year_to_date, 0);
}

void draw_value(PageContext& context, const Indicator& indicator, const TableLayout& table,
                const Box& line, const TableRow& row, size_t column) {
    const Look& look = context.look;
    const auto& value = row.values[column];
    TextStyle style = look.body();
    if (row.is_difference && value)
        style.colour = colour_of(look, indicator, *value);
    const bool is_told = value || row.known[column] != Known::whole;
    const bool has_records =
        is_told && (row.name == text_id::chart_actual || row.name == text_id::table_unassigned);
    if (has_records) {
        const Box cell = table.cell(line, column + 1);
        ImGui::SetCursorScreenPos(cell.min);
        if (press_area("###" + std::string{name_of(row.name)} + std::to_string(column),
                       cell.size()))
            list_records(context, row.name, column);
        const bool is_chosen = is_listed(context.navigation.view(), row.name, column);
        note_item({.is_on = is_chosen});
        if (ImGui::IsItemHovered() || is_chosen)
            style = bold(style);
    }
    table.draw_cell(line, column + 1, style,
                    short_known_text(row.text(value), row.known[column], context.texts));
}

} // namespace

void draw_figure_table(PageContext& context, const ViewFigures& figures, ImVec2 size) {
    const Look& look = context.look;
    const CardScope card{look, "figures", size};
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    text_line(look, look.heading(), context.texts(text_id::table_title));
    const IndicatorPlace place = figures.indicator->indicator;
    const Indicator& indicator = figures.indicator_at(place);
    const auto rows = rows_of(figures, indicator, figures.review[place]);
    const auto columns = columns_of(context.texts, name_width(look, context.texts, rows));
    const float width = ImGui::GetContentRegionAvail().x;
    const TableLayout table{look, columns, width};
    table.draw_header();
    for (const TableRow& row : rows) {
        const Box line = box_at_cursor({width, table.row_height()});
        table.draw_cell(line, 0, look.secondary(), context.texts(row.name));
        for (size_t column = 0; column < row.values.size(); ++column)
            draw_value(context, indicator, table, line, row, column);
        table.draw_rule_below(line);
        ImGui::SetCursorScreenPos(line.min);
        ImGui::Dummy(line.size());
    }
    ImGui::PopStyleVar();
}

} // namespace taizhang
