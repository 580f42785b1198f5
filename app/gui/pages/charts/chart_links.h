#pragma once

#include "gui/view/page_context.h"

namespace taizhang {

/// Opens what a mark of a chart stands for, with the records behind it; going back returns here.
/// `shown` is the indicator that a chart of one indicator is of.
void open_mark(PageContext& context, const ViewFigures& figures, const Chart& chart,
               IndicatorPlace shown, const Mark& mark);

} // namespace taizhang
