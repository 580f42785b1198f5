#include "gui/pages/indicator/hover_card.h"

#include "chart/figure_text.h"
#include "gui/look/text.h"
#include "gui/pages/branches/branches_text.h"
#include "gui/pages/indicator/listed_figures.h"
#include "progress/monthly_comparison.h"
#include "text/ids/chart.h"
#include "text/ids/closed.h"
#include "text/ids/hover.h"
#include "text/ids/records.h"
#include "text/ids/table.h"
#include "text/ids/top.h"

#include <algorithm>

namespace taizhang {

namespace {

struct HoverRow {
    TextId name;
    std::string value;
};

struct HoverCard {
    std::string title;
    std::vector<HoverRow> rows;
    std::string hint;
};

void draw_card(const PageContext& context, const HoverCard& card) {
    const Look& look = context.look;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(12), look.px(10)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, look.px(3)});
    if (ImGui::BeginTooltip()) {
        text_line(look, look.heading(), card.title);
        for (const HoverRow& row : card.rows) {
            const Box line = box_at_cursor({look.px(210), line_height(look, look.secondary())});
            draw_text_in(look, line, look.secondary(), context.texts(row.name));
            draw_text_in(look, line, bold(in_colour(look.secondary(), look.palette().text)),
                         row.value, Align::right);
            ImGui::Dummy(line.size());
        }
        if (!card.hint.empty())
            text_line(look, in_colour(look.small(), look.palette().link), card.hint);
        ImGui::EndTooltip();
    }
    ImGui::PopStyleVar(2);
}

std::optional<double> share(std::optional<double> part, std::optional<double> whole) {
    if (!part || !whole || *whole == 0.0)
        return std::nullopt;
    return *part / *whole;
}

std::string hint_of(const Texts& texts, int records) {
    return records == 0 ? std::string{texts(text_id::hover_no_records)}
                        : texts(text_id::hover_records, records);
}

std::optional<double> planned_in(const IndicatorProgress& progress, size_t quarter) {
    if (!progress.plan)
        return std::nullopt;
    return to_number(progress.plan->quarters[quarter]);
}

HoverCard quarter_card(const Texts& texts, const Indicator& indicator,
                       const IndicatorProgress& progress, size_t quarter, int records) {
    const auto plan = planned_in(progress, quarter);
    const int number = static_cast<int>(quarter) + 1;
    return {std::string{quarter_name(static_cast<int>(quarter), texts)},
            {{text_id::chart_actual,
              known_text(value_with_unit(indicator, progress.actual[quarter], texts.language()),
                         progress.known[quarter], texts)},
             {has_pace(indicator) ? text_id::chart_plan : text_id::chart_level,
              value_with_unit(indicator, plan, texts.language())},
             {text_id::chart_last_year,
              value_with_unit(indicator, known_last_year(progress, number), texts.language())},
             {text_id::hover_completion,
              percent_text(has_completion(indicator) ? share(known_actual(progress, number), plan)
                                                     : std::nullopt)}},
            hint_of(texts, records)};
}

HoverCard year_card(const Texts& texts, const Indicator& indicator,
                    const IndicatorProgress& progress, std::string title, int records) {
    std::optional<double> annual;
    if (progress.plan)
        annual = to_number(progress.plan->annual);
    return {std::move(title),
            {{text_id::hover_to_date,
              known_text(value_with_unit(indicator, progress.actual_to_date, texts.language()),
                         progress.known_to_date, texts)},
             {text_id::hover_annual_target, value_with_unit(indicator, annual, texts.language())},
             {text_id::chart_last_year,
              value_with_unit(indicator, progress.last_year_to_date, texts.language())},
             {text_id::hover_completion, percent_text(known_completion(progress))},
             {text_id::chart_forecast_line,
              value_with_unit(indicator, progress.forecast, texts.language())}},
            hint_of(texts, records)};
}

/// Of a closed quarter, below what it has now.
void add_reported(HoverCard& card, const Texts& texts, const ViewFigures& figures,
                  const Indicator& indicator, int quarter) {
    if (!figures.is_closed(quarter))
        return;
    const UnitId unit = figures.definitions().units.at(figures.point.unit).id;
    const ReportedFigure* figure = find_reported(*figures.reported, quarter, {unit, indicator.id});
    card.rows.insert(
        card.rows.begin() + 1,
        {text_id::closed_reported,
         value_with_unit(indicator, figure ? figure->actual : std::nullopt, texts.language())});
}

void add_duties(HoverCard& card, const DutyTally& duties) {
    const auto add = [&](TextId name, int cells) {
        if (cells > 0)
            card.rows.push_back({name, std::to_string(cells)});
    };
    add(text_id::hover_duties_met, duties.met);
    add(text_id::hover_duties_missed, duties.missed);
    add(text_id::hover_duties_due, duties.due);
}

/// A month has neither plan nor year before.
HoverCard month_card(const Texts& texts, const Indicator& indicator, const ComparedCell& cell) {
    std::string value = value_with_unit(indicator, cell.value, texts.language());
    if (cell.approximate)
        value = texts(text_id::chart_about, std::string_view{value});
    value = known_text(std::move(value), cell.known, texts);
    return {{}, {{text_id::chart_actual, value}}, hint_of(texts, cell.records)};
}

/// What a unit did in the period looked at, or in the year for the last column of months.
HoverCard unit_card(const PageContext& context, const ViewFigures& figures, UnitPlace unit,
                    IndicatorPlace indicator, int records) {
    const bool is_months = figures.asked.branches->columns == CompareColumns::months;
    ReviewPoint point = figures.point;
    point.unit = unit;
    const auto progress = progress_of(figures.book->figures(), point, indicator);
    const Indicator& definition = figures.indicator_at(indicator);
    if (is_months || !point.quarter)
        return year_card(context.texts, definition, progress, {}, records);
    return quarter_card(context.texts, definition, progress,
                        static_cast<size_t>(*point.quarter - 1), records);
}

} // namespace

void draw_branch_hover_card(PageContext& context, const ViewFigures& figures, int row, int column) {
    const Comparison& comparison = figures.branches->comparison;
    const ComparedCell& cell = comparison.at(row, column);
    const UnitPlace unit = comparison.units[static_cast<size_t>(row)];
    const IndicatorPlace indicator = indicator_of_column(figures, column);
    const bool is_month = figures.asked.branches->columns == CompareColumns::months &&
                          comparison.columns[static_cast<size_t>(column)] != whole_year_column;
    HoverCard card = is_month ? month_card(context.texts, figures.indicator_at(indicator), cell)
                              : unit_card(context, figures, unit, indicator, cell.records);
    card.title = figures.definitions().units.at(unit).name + " · " +
                 column_title(context.texts, figures, column);
    add_duties(card, cell.duties);
    if (asks_for_entry(cell, figures.indicator_at(indicator)) && !context.desk.is_read_only())
        card.hint = context.texts(text_id::hover_enter);
    if (cell.pending > 0)
        card.rows.push_back({text_id::records_pending, std::to_string(cell.pending)});
    draw_card(context, card);
}

void draw_quarter_hover_card(PageContext& context, const ViewFigures& figures, const Mark& mark) {
    const IndicatorPlace place = figures.indicator->indicator;
    const Indicator& indicator = figures.indicator_at(place);
    const auto& progress = figures.review[place];
    const auto& records = figures.indicator->records_in;
    if (0 <= mark.place && mark.place < 4) {
        const auto quarter = static_cast<size_t>(mark.place);
        HoverCard card =
            quarter_card(context.texts, indicator, progress, quarter, records[quarter]);
        add_reported(card, context.texts, figures, indicator, mark.place + 1);
        draw_card(context, card);
        return;
    }
    int all = 0;
    for (int count : records)
        all += count;
    draw_card(context, year_card(context.texts, indicator, progress,
                                 context.texts(text_id::top_year, figures.point.year), all));
}

void draw_unit_hover_card(PageContext& context, const ViewFigures& figures, const Mark& mark) {
    const auto& units = figures.indicator->by_unit;
    const auto found = std::ranges::find(units, mark.place, &ProgressOfUnit::unit);
    if (found == units.end())
        return;
    const Indicator& indicator = figures.indicator_at(figures.indicator->indicator);
    const std::string& name = figures.definitions().units.at(UnitPlace{mark.place}).name;
    HoverCard card;
    if (figures.asked.part == FigurePart::unassigned) {
        card = {name,
                {{text_id::table_unassigned, value_with_unit(indicator, found->progress.unassigned,
                                                             context.texts.language())}},
                {}};
    } else if (const auto listed = listed_quarter(figures)) {
        const auto quarter = static_cast<size_t>(*listed - 1);
        card = quarter_card(context.texts, indicator, found->progress, quarter, 1);
        card.title = name + " · " + card.title;
    } else {
        card = year_card(context.texts, indicator, found->progress, name, 1);
    }
    card.hint = context.texts(text_id::hover_unit_records);
    draw_card(context, card);
}

} // namespace taizhang
