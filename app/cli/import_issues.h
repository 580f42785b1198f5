#pragma once

#include "cli/call.h"
#include "intake/plan/import_plan.h"

namespace taizhang::cli {

/// Every bad row on standard error; what one answer resolves for many rows is told once. Below a
/// sheet without a header its first rows.
void say_issues(const Call& call, const ImportPlan& plan);

/// The first warnings, and how many more there are.
void say_warnings(const Call& call, const ImportPlan& plan);

/// What was said with --resolve of names that no sheet has.
void say_unused_names(const Call& call, const ImportPlan& plan, const ImportRequest& request);

/// Throws a Failure where --cell has corrected a cell that was not read: the one meant may be
/// another.
void refuse_unused_cells(const ImportPlan& plan);

} // namespace taizhang::cli
