#pragma once

#include "intake/plan/import_plan.h"

namespace taizhang {

/// What a row of definitions says, by columns_of(kind), as a file of ours would have it.
std::vector<std::string> definition_cells(const ImportPlan& plan, FileKind kind, int place);

/// The same of what the row would change; empty where the ledger has nothing of it.
std::vector<std::string> former_definition_cells(const Definitions& ledger, const ImportPlan& plan,
                                                 FileKind kind, int place);

} // namespace taizhang
