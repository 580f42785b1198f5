#pragma once

#include "gui/pages/branches/branches_grid.h"
#include "gui/pages/branches/branches_header.h"

namespace taizhang {

/// 支部对比: units side by side, against indicators or the months of one.
class BranchesPage {
public:
    void draw(PageContext& context);

private:
    void draw_comparison(PageContext& context, const ViewFigures& figures);

    BranchesHeader m_header;
    BranchesGrid m_grid;
    BranchesView m_shown; ///< how the answer that is here is shown
};

} // namespace taizhang
