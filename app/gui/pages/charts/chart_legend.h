#pragma once

#include "gui/pages/charts/scene_view.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// What the user has hidden of a kind of chart.
ChartParts hidden_parts(const View& view, ChartKind kind);

/// A press on an entry of the legend hides what it names, another shows it again; below the mouse
/// it says so. True when the legend is pointed at.
bool follow_legend(PageContext& context, ChartKind kind, const SceneView::Pointed& pointed);

} // namespace taizhang
