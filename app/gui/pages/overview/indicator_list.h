#pragma once

#include "gui/pages/overview/overview_filter.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// The indicators as lines, worst first: status, name, quarters, figure and target, bar, what is due
/// and how much is missing. Columns that have no room are left out. A line opens its indicator.
void draw_indicator_list(PageContext& context, const ViewFigures& figures,
                         const std::vector<const IndicatorProgress*>& shown);

/// How far the figure is from what it should be: `少 2 场`, `差 30 个百分点`, `余 1 件`; empty where
/// nothing is due or the figure is not known.
std::string gap_text(const ViewFigures& figures, const IndicatorProgress& progress,
                     const Texts& texts);

} // namespace taizhang
