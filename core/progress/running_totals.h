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
std::vector<RunningTotal> running_totals(const YearDays& year, int indicator, OrgTree::Range units,
                                         Date until);

} // namespace taizhang
