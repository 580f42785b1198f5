#pragma once

#include "chart/compared_cells.h"
#include "gui/view/view.h"
#include "text/texts.h"

namespace taizhang {

/// The title of a column of the comparison.
std::string column_title(const Texts& texts, const ViewFigures& figures, int column);

/// The indicator that a cell in this column of the comparison belongs to.
IndicatorPlace indicator_of_column(const ViewFigures& figures, int column);

/// Pressing such a cell opens the entry form for it: it has no record, and could have one.
bool asks_for_entry(const ComparedCell& cell, const Indicator& indicator);

/// What the units shown and the units below them still owe, as a text to copy.
std::string notice_for_units(const Texts& texts, const ViewFigures& figures);

} // namespace taizhang
