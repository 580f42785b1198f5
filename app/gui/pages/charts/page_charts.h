#pragma once

#include "gui/desk/view_figures.h"
#include "output/picture/chart_book.h"

namespace taizhang {

// What pages show as charts of their own, as their menu copies and saves it.

/// The quarters of one indicator.
Chart quarters_chart(const ViewFigures& figures, const IndicatorProgress& progress,
                     Language language);

/// The units below, for the indicator that the page is of; `figures.indicator` must be there.
Chart units_chart(const ViewFigures& figures, const Texts& texts);

/// The units side by side; `figures.branches` must be there.
Chart branches_chart(const ViewFigures& figures, CompareBy by, const Texts& texts);

} // namespace taizhang
