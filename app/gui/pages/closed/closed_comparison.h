#pragma once

#include "gui/pages/closed/closed.h"

namespace taizhang {

/// The figures that are not as they were reported, and the corrections behind them.
void draw_closed_comparison(PageContext& context, const ShownClosedQuarter& shown);

} // namespace taizhang
