#pragma once

#include "intake/understand/grid.h"

#include <optional>

namespace taizhang {

/// Names of organisations below each other, without a heading: where they begin and stand.
struct UnitList {
    size_t first = 0; ///< place of its row in the grid
    int column = 0;
};

/// Nothing where a sheet is no such list. A title may stand above it, numbers before the names.
std::optional<UnitList> bare_unit_list(const Grid& grid);

/// 信息科党支部: its end says that it is an organisation.
bool is_name_of_unit(std::string_view cell);

} // namespace taizhang
