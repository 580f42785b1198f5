#pragma once

#include "intake/plan/import_plan.h"
#include "ledger/reader.h"

#include <set>

namespace taizhang {

/// Where other files can be read, files that can't be at all are left out, and told as warnings: a
/// folder of sixty does not wait for one (intake.md §4).
void leave_out_broken(ImportPlan& plan);

/// What a sheet says of who sent it and for when.
struct Sent {
    std::set<UnitPlace> units; ///< in the plan, of its records
    Period period;             ///< the month, quarter, half-year or year that was reported
};

/// Nothing for files of ours, which are somebody's ledger and not what a branch sends, and for
/// sheets without records.
std::optional<Sent> sent_by(const ImportPlan& plan, FilePlace file, const Calendar& calendar);

/// What is to be remembered with the write: how the sheets are laid out, and which unit has sent
/// what for which period.
void note_received(ImportPlan& plan, Reader& reader, Instant now, Date today);

} // namespace taizhang
