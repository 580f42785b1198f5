#pragma once

#include "intake/understand/sheet_layout.h"

namespace taizhang {

/// How a table of targets of a year is read that has a row for each organisation and a column for
/// each indicator, or a row for each indicator and a column for each organisation: the other
/// columns are SheetLayout::counts, and their headings name what they are of. Nothing where the
/// sheet is no such table: its title has to say that it is about targets.
std::optional<SheetLayout> target_matrix_of(Grid& grid, const SheetPlace& place,
                                            const KnownNames& names, const Calendar& calendar);

} // namespace taizhang
