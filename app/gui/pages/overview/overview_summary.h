#pragma once

#include "gui/pages/overview/overview_filter.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// The row of counts at the top of the overview: four by status, each a switch of the filter, and
/// pending records, which it opens. `last`: pixels of the last one where all stand in a row; 0 = as
/// wide as the others.
void draw_summary(PageContext& context, const ViewFigures& figures, const OverviewContent& content,
                  float width, float last);

} // namespace taizhang
