#pragma once

#include "intake/understand/sheet_layout.h"

namespace taizhang {

/// Fills in what a sheet says of all its rows: unit, period, year – in cells beside a label, in its
/// title above the header (place in the grid), by its name and those of its file and folders.
void take_said(Grid& grid, size_t header, const SheetPlace& place, const KnownNames& names,
               const Calendar& calendar, SheetLayout& layout);

/// The indicator that title or names say, where no column does.
std::optional<Said<IndicatorPlace>> indicator_said(Grid& grid, size_t header,
                                                   const SheetPlace& place, const KnownNames& names,
                                                   const Calendar& calendar);

} // namespace taizhang
