#pragma once

#include "intake/import_plan.h"
#include "ledger/reader.h"

namespace taizhang {

/// Completes a plan by what the records of the ledger say: counts the records that it seems to have
/// already (same indicator, unit, period, quantity and topic), and warns of them file by file. They
/// are not skipped: twins are genuine.
void compare_with_records(ImportPlan& plan, Reader& reader);

} // namespace taizhang
