#pragma once

#include "intake/plan/import_plan.h"
#include "time/quarter.h"

namespace taizhang {

/// Where a row stands that would change a closed quarter.
struct ClosedRow {
    FilePlace file;
    int row = 0; ///< as a spreadsheet counts
    std::string column = {};
    std::string value = {};
};

/// Says that a row would change a closed quarter (figures.md §10): an issue, or a warning where the
/// user corrects.
void tell_closed(ImportPlan& plan, const ClosedRow& at, Quarter quarter, bool corrects);

/// Issues in the order of files and rows, as they were before some were added.
void sort_issues(ImportPlan& plan);

} // namespace taizhang
