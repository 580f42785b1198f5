#pragma once

#include "chart/heatmap.h"
#include "gui/view.h"
#include "text/texts.h"

namespace taizhang {

/// What a cell says; `indicator` is the one it belongs to.
HeatmapCell shown_cell(const Texts& texts, const Indicator& indicator, const ComparedCell& cell,
                       CompareBy by);

/// The columns, as places in Comparison::columns, that have something to say.
std::vector<int> shown_columns(const Comparison& comparison, CompareBy by);

/// The title of a column of the comparison.
std::string column_title(const Texts& texts, const ViewFigures& figures, int column);

/// The indicator that a cell in this column of the comparison belongs to.
int indicator_of_column(const ViewFigures& figures, int column);

/// What the units shown and the units below them still owe, as a text to copy.
std::string notice_for_units(const Texts& texts, const ViewFigures& figures);

} // namespace taizhang
