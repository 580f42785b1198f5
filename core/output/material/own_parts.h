#pragma once

#include "chart/unit_bars.h"
#include "progress/review.h"

namespace taizhang {

/// What units have booked themselves that the units of `shown` don't hold, so that the bars add up
/// to the total: of the committee itself (本级), of an office beside the branches. For sums; the
/// quarter looked at, or the year to date. In tree order, without those that have nothing.
std::vector<UnitBar> own_parts(const YearFigures& figures, const ReviewPoint& point,
                               IndicatorPlace indicator, std::span<const ProgressOfUnit> shown,
                               const Texts& texts);

} // namespace taizhang
