#pragma once

#include "gui/desk/view_figures.h"
#include "ledger/reader.h"

namespace taizhang {

/// What the branch comparison shows; `figures` has everything else already.
BranchFigures read_branches(Reader& reader, const ViewFigures& figures);

} // namespace taizhang
