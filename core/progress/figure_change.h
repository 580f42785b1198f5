#pragma once

#include "progress/review.h"

namespace taizhang {

/// A figure of a year that is another one with other definitions.
struct FigureChange {
    int year = 0;
    IndicatorPlace indicator; ///< place in Definitions::indicators, the same in both
    IndicatorProgress before;
    IndicatorProgress after;
};

/// The indicators whose figures at a point differ. The later definitions list the same indicators
/// in the same order, new ones after them.
std::vector<FigureChange> figure_changes(const YearFigures& before, const YearFigures& after,
                                         const ReviewPoint& point);
/// The same where a unit has another place in the later definitions.
std::vector<FigureChange> figure_changes(const YearFigures& before, const ReviewPoint& point_before,
                                         const YearFigures& after, const ReviewPoint& point_after);

} // namespace taizhang
