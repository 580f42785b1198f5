#pragma once

#include "gui/view/page_context.h"

namespace taizhang {

/// The row of counts at the top of the overview: by status, new and pending records.
void draw_summary(PageContext& context, const ViewFigures& figures, float width);

} // namespace taizhang
