#include "chart/standing.h"

namespace taizhang {

namespace {

StandingKind kind_of(const Indicator& indicator, const IndicatorProgress& progress) {
    if (indicator.direction == Direction::track || !progress.plan)
        return StandingKind::count;
    if (indicator.direction == Direction::at_most)
        return StandingKind::limit;
    return has_pace(indicator) ? StandingKind::pace : StandingKind::level;
}

/// The level that holds in the quarter of a day of the year.
double level_on(const Plan& plan, const Calendar& calendar, int year, Date day) {
    int quarter = 1;
    while (quarter < 4 && calendar.quarter({year, quarter}).end < day)
        ++quarter;
    return to_number(plan.quarters[static_cast<size_t>(quarter - 1)]);
}

/// More may be to come: that changes nothing where enough is reached, or too much.
bool is_certain(const IndicatorProgress& progress) {
    if (progress.pending > 0)
        return progress.status == Status::achieved || progress.status == Status::exceeded;
    return is_status_certain(progress);
}

} // namespace

Standing standing_of(const Definitions& definitions, const ReviewPoint& point,
                     const IndicatorProgress& progress) {
    const auto& indicator = definitions.indicators[progress.indicator];
    const Calendar calendar = definitions.calendar();
    const Date day = day_looked_at(point, calendar);
    Standing standing;
    standing.kind = kind_of(indicator, progress);
    standing.status = progress.status;
    standing.certain = is_certain(progress);
    standing.adds_up = indicator.measure == Measure::sum;
    standing.has_ended = day >= calendar.year(point.year).end;
    standing.to_date = known_to_date(progress);
    standing.known = progress.known_to_date;
    standing.precision = progress.approximate ? Precision::approximate : Precision::exact;
    standing.unassigned = progress.unassigned.value_or(0);
    standing.last_year_to_date = progress.last_year_to_date;
    standing.pending = progress.pending;
    if (!standing.has_ended)
        standing.forecast = progress.forecast;
    if (standing.kind == StandingKind::count)
        return standing;
    standing.target = standing.kind == StandingKind::pace
                          ? to_number(progress.plan->annual)
                          : level_on(*progress.plan, calendar, point.year, day);
    standing.due = progress.due;
    standing.completion = known_completion(progress);
    standing.time_progress = progress.time_progress;
    return standing;
}

} // namespace taizhang
