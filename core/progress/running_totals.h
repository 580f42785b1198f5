#pragma once

#include "progress/year_days.h"

namespace taizhang {

/// What is reached at the end of a day.
struct RunningTotal {
    Date day{};
    double value = 0;

    friend bool operator==(const RunningTotal&, const RunningTotal&) = default;
};

/// The year's sum after each day on which records of the indicator ended, up to `until`.
std::vector<RunningTotal> running_totals(const YearDays& year, IndicatorPlace indicator,
                                         OrgTree::Range units, Date until);

/// The days up to `until` on which the sum is not wholly known: those of records that lie in no
/// single quarter, but the last one of each, on which they count. In order of their first day.
std::vector<Period> unknown_days(const YearDays& year, IndicatorPlace indicator,
                                 OrgTree::Range units, Date until);

} // namespace taizhang
