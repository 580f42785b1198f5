#include "chart/quarterly_data.h"

#include "chart/figure_text.h"
#include "text/ids/chart.h"
#include "text/ids/quarter.h"
#include "text/number_format.h"

#include <algorithm>

namespace taizhang {

namespace {

Precision precision_of(bool about) {
    return about ? Precision::approximate : Precision::exact;
}

BarState state_of(const Period& quarter, Date day, bool carried) {
    if (carried)
        return BarState::carried;
    return quarter.contains(day) && day < quarter.end ? BarState::running : BarState::whole;
}

std::optional<double> plan_of(const IndicatorProgress& progress, const Indicator& indicator,
                              size_t place) {
    if (!progress.plan || indicator.direction == Direction::track)
        return std::nullopt;
    return to_number(progress.plan->quarters[place]);
}

/// A forecast is worth drawing while the year runs.
std::optional<YearLine> line_of(const IndicatorProgress& progress, const Indicator& indicator,
                                bool year_has_ended) {
    if (indicator.measure != Measure::sum || indicator.direction == Direction::at_most ||
        !known_to_date(progress))
        return std::nullopt;
    YearLine line{*progress.actual_to_date,           progress.unassigned.value_or(0), {}, {},
                  precision_of(progress.approximate), progress.known_to_date};
    if (progress.plan && indicator.direction == Direction::at_least)
        line.annual_target = to_number(progress.plan->annual);
    if (!year_has_ended)
        line.forecast = progress.forecast;
    return line;
}

} // namespace

PlanKind plan_kind_of(const Indicator& indicator) {
    if (indicator.direction == Direction::at_most)
        return PlanKind::limit;
    return indicator.measure == Measure::sum ? PlanKind::plan : PlanKind::level;
}

bool is_empty(const QuarterlyData& data) {
    const bool has_figures = std::ranges::any_of(data.quarters, [](const QuarterFigures& quarter) {
        return quarter.plan || quarter.known != Known::whole || quarter.actual.value_or(0) > 0 ||
               quarter.last_year.value_or(0) > 0;
    });
    return !has_figures && data.pending == 0 && (!data.line || data.line->to_date == 0);
}

bool has_no_quarter(const QuarterlyData& data) {
    return !is_empty(data) &&
           std::ranges::none_of(data.quarters, [](const QuarterFigures& quarter) {
               return quarter.plan || quarter.actual || quarter.last_year;
           });
}

std::string words_without_quarters(const QuarterlyData& data, const Texts& texts) {
    if (!data.line)
        return std::string{texts(text_id::chart_no_quarter)};
    const std::string value = known_text(
        value_label(data.line->to_date, data.decimals, data.unit, data.line->precision, texts),
        data.line->known, texts);
    const bool has_unit = !data.unit.empty() && data.unit != "%";
    return texts(text_id::chart_only_year, has_unit ? value + " " + data.unit : value);
}

QuarterlyData without(QuarterlyData data, const ChartParts& hidden) {
    for (auto& quarter : data.quarters) {
        if (hidden.contains(ChartPart::actual))
            quarter.state = BarState::hidden;
        if (hidden.contains(ChartPart::last_year))
            quarter.last_year.reset();
        if (hidden.contains(ChartPart::plan))
            quarter.plan.reset();
    }
    if (hidden.contains(ChartPart::cumulative))
        data.line.reset();
    if (data.line && hidden.contains(ChartPart::forecast))
        data.line->forecast.reset();
    return data;
}

TextId plan_name(PlanKind kind) {
    switch (kind) {
    case PlanKind::level:
        return text_id::chart_level;
    case PlanKind::limit:
        return text_id::chart_limit;
    case PlanKind::plan:
        break;
    }
    return text_id::chart_plan;
}

int shown_decimals(const Indicator& indicator) {
    return indicator.measure == Measure::ratio ? std::max(1, indicator.decimals)
                                               : indicator.decimals;
}

std::string shown_unit(const Indicator& indicator) {
    return indicator.measure == Measure::ratio ? "%" : unit_of_measure(indicator);
}

QuarterlyData quarterly_data(const Definitions& definitions, const ReviewPoint& point,
                             const IndicatorProgress& progress, Language language) {
    const auto& indicator = definitions.indicators[static_cast<size_t>(progress.indicator)];
    const Calendar calendar = definitions.calendar();
    QuarterlyData data;
    data.name = shown_name(indicator, language);
    data.year = point.year;
    data.day = day_looked_at(point, calendar);
    for (size_t place = 0; place < 4; ++place) {
        const Period quarter = calendar.quarter({point.year, static_cast<int>(place) + 1});
        const int number = static_cast<int>(place) + 1;
        data.quarters[place] = {known_actual(progress, number),
                                known_last_year(progress, number),
                                plan_of(progress, indicator, place),
                                precision_of(progress.about[place]),
                                state_of(quarter, data.day, progress.carried[place]),
                                progress.known[place]};
    }
    if (point.quarter)
        data.selected = *point.quarter - 1;
    data.line = line_of(progress, indicator, data.day >= calendar.year(point.year).end);
    data.plan_kind = plan_kind_of(indicator);
    data.unit = shown_unit(indicator);
    data.decimals = shown_decimals(indicator);
    data.pending = progress.pending;
    return data;
}

std::string value_label(double value, int decimals, std::string_view unit, Precision precision,
                        const Texts& texts) {
    std::string label = grouped_short(value, decimals);
    if (unit == "%")
        label += '%';
    return precision == Precision::exact ? label : texts(text_id::chart_about, label);
}

std::string_view quarter_name(int place, const Texts& texts) {
    constexpr std::array names{text_id::quarter_first, text_id::quarter_second,
                               text_id::quarter_third, text_id::quarter_fourth};
    return texts(names[static_cast<size_t>(place)]);
}

} // namespace taizhang
