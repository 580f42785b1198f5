#pragma once

#include "chart/unit_bars.h"
#include "progress/review.h"

namespace taizhang {

// Which units stand side by side for one indicator, in the window as in charts: like with like.

/// Directly below a unit, without those founded after the period or dissolved before it.
std::vector<UnitPlace> units_below(const OrgTree& units, UnitPlace unit, const Period& period);

/// The branches below a unit that exist in the period; where there are none, the units directly
/// below.
std::vector<UnitPlace> compared_units(const OrgTree& units, UnitPlace unit, const Period& period);

/// Of the branches; where they have nothing to do with it of the units directly below, else of the
/// unit looked at itself.
std::vector<ProgressOfUnit> progress_by_unit(const YearFigures& figures, const ReviewPoint& point,
                                             IndicatorPlace indicator, const Period& period);

} // namespace taizhang
