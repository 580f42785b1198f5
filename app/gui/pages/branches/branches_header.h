#pragma once

#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"

namespace taizhang {

/// What the header of the branch comparison keeps between frames.
struct BranchesHeader {
    FinderState finder;
};

/// Title, what the cells say, and the controls: what is compared, which units, in which order, and
/// the notice to copy.
void draw_branches_header(PageContext& context, const ViewFigures& figures, BranchesHeader& header);

} // namespace taizhang
