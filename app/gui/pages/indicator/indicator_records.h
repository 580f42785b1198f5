#pragma once

#include "gui/view/page_context.h"

namespace taizhang {

/// The records behind the figure that was pressed; their sum is that figure (figures.md §9).
void draw_record_list(PageContext& context, const ViewFigures& figures, ImVec2 size);

} // namespace taizhang
