#pragma once

#include "intake/understand/sheet_layout.h"

namespace taizhang {

/// Finds the columns that name the units and indicators of a cross table, where their headings do
/// not say so: the first ones whose cells mostly are such names.
void find_row_names(Grid& grid, const KnownNames& names, SheetLayout& layout);

/// Takes the topics (活动内容) for indicators where they mostly are names of such, else another
/// column that nothing else is read from; leaves the layout as it is where there is none.
void find_indicators_in_cells(Grid& grid, const KnownNames& names, SheetLayout& layout);

} // namespace taizhang
