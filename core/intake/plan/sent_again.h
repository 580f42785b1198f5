#pragma once

#include "intake/plan/import_plan.h"
#include "ledger/reader.h"

namespace taizhang {

/// Compares files with what the same branch sent before (intake.md §3), after
/// compare_with_records: rows that stood so in the same file, now or earlier, are the same and are
/// not written again; rows of a newer version of a sheet (same unit, period and layout) that differ
/// in the quantity or the like change their records. Says so in warnings; records that the newer
/// version lacks are listed in ImportPlan::gone.
void compare_with_sent(ImportPlan& plan, Reader& reader);

} // namespace taizhang
