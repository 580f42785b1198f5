#include "progress/running_totals.h"

#include <algorithm>
#include <map>

namespace taizhang {

std::vector<RunningTotal> running_totals(const YearDays& year, IndicatorPlace indicator,
                                         OrgTree::Range units, Date until) {
    std::map<Date, Quantity> added;
    for (const QuarterDays& quarter : year.quarters) {
        if (quarter.indicator != indicator || !units.contains(quarter.unit))
            continue;
        Quantity before;
        for (const auto& [period, tally] : quarter.periods) {
            if (period.end <= until && tally.sum != before)
                added[period.end] += tally.sum - before;
            before = tally.sum;
        }
    }
    std::vector<RunningTotal> totals;
    Quantity sum;
    for (const auto& [day, quantity] : added)
        totals.push_back({day, to_number(sum += quantity)});
    return totals;
}

std::vector<Period> unknown_days(const YearDays& year, IndicatorPlace indicator,
                                 OrgTree::Range units, Date until) {
    std::vector<Period> days;
    for (const QuarterDays& quarter : year.quarters) {
        if (quarter.indicator != indicator || !units.contains(quarter.unit) ||
            quarter.quarter != unassigned_place)
            continue;
        for (const auto& [period, tally] : quarter.periods)
            if (period.start <= until)
                days.push_back({period.start, std::min(period.end - std::chrono::days{1}, until)});
    }
    std::ranges::sort(days);
    return days;
}

} // namespace taizhang
