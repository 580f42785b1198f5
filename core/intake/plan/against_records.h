#pragma once

#include "intake/plan/import_plan.h"
#include "intake/record/record_notices.h"
#include "ledger/reader.h"

namespace taizhang {

/// Completes a plan by what the records of the ledger say: marks the records that it, or an earlier
/// file of the plan, seems to have already (same indicator, unit, period, quantity and topic; as
/// many as stand there), and warns of them file by file. They are not skipped: twins are genuine.
/// Warns of what is odd about days and units, too (notices_of).
void compare_with_records(ImportPlan& plan, Reader& reader, Date today);

/// What a record is held against on a day.
KnownDays known_days(Reader& reader, Date today);

/// Leaves out the records that are marked. Returns how many there were.
std::int64_t skip_likely_duplicates(ImportPlan& plan);

/// Records of the ledger that an entry may repeat: same indicator, unit and days. At most `limit`.
std::vector<Record> likely_duplicates_of(const Record& entry, Reader& reader, size_t limit);

} // namespace taizhang
