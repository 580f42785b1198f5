#pragma once

#include "chart/scene.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// What stands beside the mouse over a quarter, or over a line of the whole year.
void draw_quarter_hover_card(PageContext& context, const ViewFigures& figures, const Mark& mark);

/// The same over a unit.
void draw_unit_hover_card(PageContext& context, const ViewFigures& figures, const Mark& mark);

/// The same over a cell of the branch comparison, by its row and column there.
void draw_branch_hover_card(PageContext& context, const ViewFigures& figures, int row, int column);

} // namespace taizhang
