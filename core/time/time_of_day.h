#pragma once

#include "time/parse_period.h"
#include "time/period_shape.h"

namespace taizhang {

/// A typed day in its parts. A record has no time of day: it only has to be one.
struct DayShape {
    PeriodShape date; ///< without time and day of the week
    bool has_time = false;
    std::optional<int> week_day; ///< 1 Monday … 7 Sunday
};

/// Cuts off what follows a date: 0:00, 00:00:00.000, T08:30, 上午9时30分, 2:30 PM, 9:00-11:00,
/// 周二. A time of another zone than +08:00 is refused: here it may be another day.
std::expected<DayShape, PeriodProblem> without_time(const PeriodShape& shape);

} // namespace taizhang
