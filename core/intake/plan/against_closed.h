#pragma once

#include "intake/plan/import_plan.h"
#include "ledger/reader.h"

namespace taizhang {

/// Rows that would change what was reported of a closed quarter (figures.md §10) are refused;
/// where the user corrects, they are marked.
void compare_with_closed(ImportPlan& plan, Reader& reader, bool corrects);

} // namespace taizhang
