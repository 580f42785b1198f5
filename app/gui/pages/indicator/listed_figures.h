#pragma once

#include "chart/quarterly_data.h"
#include "chart/unit_bars.h"
#include "gui/desk/view_figures.h"
#include "text/texts.h"

namespace taizhang {

// The period whose records the indicator page lists: one for the bar that was pressed, the units
// beside it, their hover cards, and the list.

/// 1 … 4; nothing for the year and for 未分季.
std::optional<int> listed_quarter(const ViewFigures& figures);

/// `一季度`, `2023 年`, `未分季`: what the units are compared in.
std::string listed_period(const Texts& texts, const ViewFigures& figures);

/// The quarters of the indicator, with the listed one chosen. `figures.indicator` must be there.
QuarterlyData listed_quarters(const ViewFigures& figures, Language language);

/// The units below in that period. `figures.indicator` must be there.
UnitBarsData listed_units(const ViewFigures& figures, const Texts& texts);

/// The same with the most at the top, as a chart of its own.
UnitBarsData ranked_listed_units(const ViewFigures& figures, const Texts& texts);

} // namespace taizhang
