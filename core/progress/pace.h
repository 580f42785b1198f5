#pragma once

#include "model/target.h"
#include "progress/status.h"
#include "time/calendar.h"

namespace taizhang {

/// What is planned by the end of a day (序时进度, figures.md §7), as an exact fraction of
/// thousandths.
struct Pace {
    WideInteger numerator = 0;
    std::int64_t denominator = 1; ///< days of the running quarter; 1 when none is running

    double planned() const {
        return static_cast<double>(numerator) / static_cast<double>(denominator) / 1000.0;
    }
};

Pace pace_of(const Plan& plan, const Calendar& calendar, int year, Date day);

/// What is due: the plan rounded down for a whole-number indicator (decimals 0), else the plan.
Pace due_of(const Pace& pace, int decimals);

/// How far `actual` is behind what is due, as a share of the annual target (> 0).
Lag lag_of(const Pace& due, Quantity actual, Quantity annual);

/// Year-end projection (年底预计) at the speed so far, rounded half up to `decimals`; nothing
/// before the last day of the first quarter.
std::optional<Quantity> forecast_of(Quantity actual, const Calendar& calendar, int year, Date day,
                                    int decimals);

} // namespace taizhang
