#pragma once

#include "intake/plan/import_plan.h"
#include "intake/record/typed_record.h"
#include "ledger/reader.h"

namespace taizhang {

/// What is odd about one record of a plan.
struct RecordNotice {
    size_t record = 0; ///< place in ImportPlan::records
    FieldProblem notice;
};

/// Records whose quantity is odd beside those of the ledger and of the plan (figures.md §12):
/// outliers, levels that jump, shares above 100 %. Nothing is said while the definitions of the
/// plan can't be written.
std::vector<RecordNotice> notices_of_figures(const ImportPlan& plan, Reader& reader, Date today);

/// Warns of these rows; they are taken all the same.
void compare_with_figures(ImportPlan& plan, Reader& reader, Date today);

} // namespace taizhang
