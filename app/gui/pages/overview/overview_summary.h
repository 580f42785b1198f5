#pragma once

#include "gui/pages/overview/overview_filter.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// The row of counts at the top of the overview: four by status, each a switch of the filter, and
/// pending records, which it opens.
void draw_summary(PageContext& context, const ViewFigures& figures,
                  const OverviewContent& content, float width);

} // namespace taizhang
