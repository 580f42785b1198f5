#pragma once

#include "progress/review.h"

namespace taizhang {

/// A figure of a year that is another one with other definitions.
struct FigureChange {
    int year = 0;
    int indicator = 0; ///< place in Definitions::indicators, the same in both
    IndicatorProgress before;
    IndicatorProgress after;
};

/// The indicators whose figures at a point differ. Both definitions list the same indicators and
/// units in the same order.
std::vector<FigureChange> figure_changes(const YearFigures& before, const YearFigures& after,
                                         const ReviewPoint& point);

} // namespace taizhang
