#include "chart/cumulative_line.h"
#include "chart/period_words.h"
#include "progress/pace.h"
#include "text/ids/chart.h"
#include "text/ids/plate.h"
#include "text/number_format.h"

#include <algorithm>
#include <cmath>

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

/// Last year's line on the days of this year; nothing where a day of it is not wholly known.
std::vector<RunningTotal> moved_line(const YearDays& last_year, IndicatorPlace indicator,
                                     OrgTree::Range units, const Period& before,
                                     const Period& span) {
    if (!unknown_days(last_year, indicator, units, before.end).empty())
        return {};
    auto line = running_totals(last_year, indicator, units, before.end);
    for (auto& total : line)
        total.day = std::min(span.end, span.start + (total.day - before.start));
    return line;
}

double rounded(double value, int decimals, double (*round)(double)) {
    const double steps = std::pow(10.0, decimals);
    return round(value * steps) / steps;
}

} // namespace

CumulativeData cumulative_data(const Definitions& definitions, const ReviewPoint& point,
                               const IndicatorProgress& progress, const YearDays& last_year,
                               const YearDays& this_year, Language language) {
    const auto& indicator = definitions.indicators[progress.indicator];
    const Calendar calendar = definitions.calendar();
    const auto units = definitions.units.subtree(point.unit);
    CumulativeData data;
    data.name = shown_name(indicator, language);
    data.year = point.year;
    data.span = calendar.year(point.year);
    for (int quarter = 1; quarter <= 4; ++quarter)
        data.quarter_ends[static_cast<size_t>(quarter - 1)] =
            calendar.quarter({point.year, quarter}).end;
    data.day = day_looked_at(point, calendar);
    data.unit = shown_unit(indicator);
    data.decimals = shown_decimals(indicator);
    data.actual = running_totals(this_year, progress.indicator, units, data.day);
    data.last_year =
        moved_line(last_year, progress.indicator, units, calendar.year(point.year - 1), data.span);
    data.unknown = unknown_days(this_year, progress.indicator, units, data.day);
    data.standing = standing_of(definitions, point, progress);
    const bool paced = data.standing.kind == StandingKind::pace;
    if (paced)
        data.plan = plan_line(*progress.plan, calendar, point.year);
    if (paced && data.standing.known == Known::whole)
        data.planned = progress.planned;
    data.months = months_of(data, paced ? &*progress.plan : nullptr, calendar);
    return data;
}

std::optional<WeeklyNeed> weekly_need(const CumulativeData& data) {
    const auto& standing = data.standing;
    const double left = (day_count({data.day, data.span.end}) - 1) / 7.0;
    const double passed = day_count({data.span.start, data.day}) / 7.0;
    if (standing.kind != StandingKind::pace || !standing.certain || !standing.to_date || left < 1 ||
        passed < 1)
        return std::nullopt;
    const double needed = (*standing.target - *standing.to_date) / left;
    if (needed < 1)
        return std::nullopt;
    return WeeklyNeed{rounded(needed - 1e-9, data.decimals, std::ceil),
                      rounded(*standing.to_date / passed + 1e-9, data.decimals, std::floor)};
}

bool is_empty(const CumulativeData& data) {
    return data.actual.empty() && data.plan.empty() && data.last_year.empty();
}

ChartHead head_of(const CumulativeData& data, const Texts& texts) {
    const bool limited = data.standing.kind == StandingKind::limit;
    const FindingSubject subject{data.name, data.unit, data.decimals, data.year};
    return {texts(limited || data.plan.empty() ? text_id::plate_total_title
                                               : text_id::chart_cumulative_title,
                  data.name),
            data.unit, texts(text_id::chart_year_of, data.year),
            finding_of(subject, data.standing, texts)};
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
