#pragma once

#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"

namespace taizhang {

/// Category, the indicator's name as a picker, its status, and how it is counted.
void draw_indicator_header(PageContext& context, const ViewFigures& figures, FinderState& finder);

} // namespace taizhang
