#include "progress/year_days.h"

#include <algorithm>

namespace taizhang {

namespace {

using Periods = std::vector<PeriodTally>;

Date last_day(const PeriodTally& tally) {
    return tally.period.end;
}

Tally tally_on(const Periods& periods, Date day) {
    const auto after = std::ranges::upper_bound(periods, day, {}, last_day);
    return after == periods.begin() ? Tally{} : std::prev(after)->tally;
}

bool runs_on(const Periods& periods, Date day) {
    const auto after = std::ranges::upper_bound(periods, day, {}, last_day);
    return std::any_of(after, periods.end(),
                       [&](const PeriodTally& tally) { return tally.period.start <= day; });
}

Quantity done_within(const Periods& periods, const Period& period) {
    Quantity done{};
    auto tally = std::ranges::lower_bound(periods, period.start, {}, last_day);
    Quantity before = tally == periods.begin() ? Quantity{} : std::prev(tally)->tally.sum;
    for (; tally != periods.end() && tally->period.end <= period.end; ++tally) {
        if (tally->period.start >= period.start)
            done.thousandths += tally->tally.sum.thousandths - before.thousandths;
        before = tally->tally.sum;
    }
    return done;
}

UnitTotals& totals_of(IndicatorTotals& totals, UnitPlace unit) {
    if (totals.units.empty() || totals.units.back().unit != unit)
        totals.units.push_back({.unit = unit, .whole = {}, .until = {}});
    return totals.units.back();
}

/// Room for the units of each indicator and no more: there may be millions together.
void make_room(YearTotals& totals, const YearDays& year) {
    std::vector<size_t> units(totals.indicators.size());
    const QuarterDays* before = nullptr;
    for (const QuarterDays& quarter : year.quarters) {
        if (!before || before->unit != quarter.unit || before->indicator != quarter.indicator)
            ++units[quarter.indicator];
        before = &quarter;
    }
    for (size_t place = 0; place < units.size(); ++place)
        totals.indicators[place].units.reserve(units[place]);
}

std::pair<IndicatorPlace, UnitPlace> indicator_and_unit(const QuarterDays& quarter) {
    return {quarter.indicator, quarter.unit};
}

} // namespace

FourPeriods quarters_of(const Calendar& calendar, int year) {
    FourPeriods quarters{};
    for (size_t i = 0; i < quarters.size(); ++i)
        quarters[i] = calendar.quarter({year, static_cast<int>(i) + 1});
    return quarters;
}

void mark_touched(UnitTotals& unit, const Period& unassigned, const FourPeriods& quarters,
                  Date until) {
    for (size_t i = 0; i < quarters.size(); ++i) {
        if (!unassigned.overlaps(quarters[i]))
            continue;
        unit.whole[i].partial = true;
        unit.until[i].partial |= unassigned.end <= until;
    }
}

YearTotals totals_until(const YearDays& year, const Calendar& calendar, Date until) {
    const FourPeriods quarters = quarters_of(calendar, year.year);
    YearTotals totals{.year = year.year, .until = until, .indicators = {}};
    for (const auto& levels : year.levels)
        totals.indicators.push_back({.units = {}, .levels = levels});
    make_room(totals, year);
    for (const QuarterDays& quarter : year.quarters) {
        const auto place = static_cast<size_t>(quarter.quarter);
        UnitTotals& unit = totals_of(totals.indicators[quarter.indicator], quarter.unit);
        unit.whole[place] += quarter.periods.back().tally;
        unit.until[place] += tally_on(quarter.periods, until);
        unit.until[place].running = runs_on(quarter.periods, until);
        if (quarter.quarter == unassigned_place)
            for (const PeriodTally& unassigned : quarter.periods)
                mark_touched(unit, unassigned.period, quarters, until);
    }
    return totals;
}

Quantity done_within(const YearDays& year, IndicatorPlace indicator, OrgTree::Range units,
                     const Period& period) {
    Quantity done{};
    auto quarter = std::ranges::lower_bound(year.quarters, std::pair{indicator, units.first}, {},
                                            indicator_and_unit);
    const std::pair end{indicator, units.end};
    for (; quarter != year.quarters.end() && indicator_and_unit(*quarter) < end; ++quarter)
        done += done_within(quarter->periods, period);
    return done;
}

} // namespace taizhang
