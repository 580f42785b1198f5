#pragma once

#include "intake/plan/import_plan.h"

#include <span>

namespace taizhang {

/// A table that was read, with the header that its issues name columns of.
struct PlacedTable {
    size_t file = 0; ///< place in ImportPlan::files
    const Header* header = nullptr;
};

/// Once all is read: says where the columns of issues and warnings stand in their files, orders
/// them by file and row, keeps what could not be read of a cell and not what follows from it, tells
/// where a column mixes two orders of day and month, and counts the rows that are refused.
void place_issues(ImportPlan& plan, std::span<const PlacedTable> tables);

} // namespace taizhang
