#pragma once

#include "intake/table/sheet.h"

#include <optional>
#include <string>
#include <string_view>

namespace taizhang {

inline constexpr int most_columns = 16'384; ///< XFD is the last
inline constexpr int most_rows = 1'048'576;

/// `B3`, `$B$3`; nothing for what is no place of a sheet.
std::optional<CellPlace> cell_named(std::string_view name);

/// `A1:F1`, also `A1` alone, whole columns `A:C` and whole rows `2:3`.
std::optional<MergedCells> range_named(std::string_view name);

/// `B3`
std::string name_of_cell(CellPlace place);

} // namespace taizhang
