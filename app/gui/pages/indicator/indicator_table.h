#pragma once

#include "gui/view/page_context.h"

namespace taizhang {

/// The numbers of the chart as a table; a press on an actual figure lists its records.
void draw_figure_table(PageContext& context, const ViewFigures& figures, ImVec2 size);

} // namespace taizhang
