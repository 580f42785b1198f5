#include "chart/cumulative_line.h"
#include "chart/period_words.h"
#include "progress/pace.h"
#include "text/ids/chart.h"
#include "text/number_format.h"

#include <algorithm>

namespace taizhang {

namespace {

/// Nothing before the year; then what is reached at the end of each quarter.
std::vector<RunningTotal> plan_line(const Plan& plan, const Calendar& calendar, int year) {
    std::vector<RunningTotal> line;
    Quantity sum;
    for (int quarter = 1; quarter <= 4; ++quarter)
        line.push_back({calendar.quarter({year, quarter}).end,
                        to_number(sum += plan.quarters[static_cast<size_t>(quarter - 1)])});
    return line;
}

double value_on(const std::vector<RunningTotal>& totals, Date day) {
    double value = 0;
    for (const auto& total : totals)
        if (total.day <= day)
            value = total.value;
    return value;
}

bool is_known_on(const CumulativeData& data, Date day) {
    return std::ranges::none_of(data.unknown,
                                [day](const Period& days) { return days.contains(day); });
}

std::vector<CumulativeMonth> months_of(const CumulativeData& data, const Plan* plan,
                                       const Calendar& calendar) {
    std::vector<CumulativeMonth> months;
    std::optional<double> before = 0;
    for (int number = 1; number <= 12; ++number) {
        const Period period = calendar.month(data.year, number);
        if (data.day < period.start)
            break;
        const Date day = std::min(period.end, data.day);
        CumulativeMonth month{period, {}, {}, {}};
        if (is_known_on(data, day))
            month.total = value_on(data.actual, day);
        if (month.total && before)
            month.added = *month.total - *before;
        if (plan)
            month.planned = pace_of(*plan, calendar, data.year, day).planned();
        before = month.total;
        months.push_back(month);
    }
    return months;
}

bool has_pace(const IndicatorProgress& progress, const Indicator& indicator) {
    return progress.plan && indicator.direction == Direction::at_least;
}

} // namespace

CumulativeData cumulative_data(const Definitions& definitions, const ReviewPoint& point,
                               const IndicatorProgress& progress, const YearDays& days,
                               Language language) {
    const auto& indicator = definitions.indicators[static_cast<size_t>(progress.indicator)];
    const Calendar calendar = definitions.calendar();
    CumulativeData data;
    data.name = shown_name(indicator, language);
    data.year = point.year;
    data.span = calendar.year(point.year);
    data.day = day_looked_at(point, calendar);
    data.unit = shown_unit(indicator);
    data.decimals = shown_decimals(indicator);
    data.actual =
        running_totals(days, progress.indicator, definitions.units.subtree(point.unit), data.day);
    data.unknown =
        unknown_days(days, progress.indicator, definitions.units.subtree(point.unit), data.day);
    data.to_date = progress.actual_to_date.value_or(0);
    data.known = progress.known_to_date;
    data.pending = progress.pending;
    data.precision = progress.approximate ? Precision::approximate : Precision::exact;
    const bool paced = has_pace(progress, indicator);
    if (paced) {
        data.plan = plan_line(*progress.plan, calendar, point.year);
        data.annual_target = to_number(progress.plan->annual);
        if (data.known == Known::whole) {
            data.planned = progress.planned;
            data.due = progress.due;
        }
    }
    if (data.day < data.span.end)
        data.forecast = progress.forecast;
    data.months = months_of(data, paced ? &*progress.plan : nullptr, calendar);
    return data;
}

bool is_empty(const CumulativeData& data) {
    return data.actual.empty() && data.plan.empty();
}

ChartHead head_of(const CumulativeData& data, const Texts& texts) {
    std::string subject = texts(text_id::chart_year_of, data.year);
    if (data.annual_target)
        subject += " · " + texts(text_id::chart_annual_target,
                                 value_label(*data.annual_target, data.decimals, data.unit,
                                             Precision::exact, texts));
    return {texts(text_id::chart_cumulative_title, data.name), data.unit, subject};
}

ChartTable table_of(const CumulativeData& data, const Texts& texts) {
    const auto shown = [&](const std::optional<double>& value) {
        return value ? value_label(*value, data.decimals, data.unit, Precision::exact, texts) : "–";
    };
    ChartTable table{
        {std::string{texts(text_id::chart_month)}, std::string{texts(text_id::chart_in_month)},
         std::string{texts(text_id::chart_to_date)}, std::string{texts(text_id::chart_planned)}},
        {}};
    for (size_t place = 0; place < data.months.size(); ++place) {
        const auto& month = data.months[place];
        const int number = static_cast<int>(place) + 1;
        const std::string planned = month.planned ? grouped_short(*month.planned, 1) : "–";
        table.rows.push_back({static_cast<int>(place),
                              {std::string{month_name(number, texts)}, shown(month.added),
                               shown(month.total), planned}});
    }
    return table;
}

} // namespace taizhang
