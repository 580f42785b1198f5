#pragma once

#include "gui/pages/page.h"
#include "gui/pages/scene_view.h"

namespace taizhang {

/// The quarters of the year; a press on one lists its records.
void draw_quarterly_chart(PageContext& context, const ViewFigures& figures, SceneView& chart,
                          ImVec2 size);

/// The units directly below; a press on one lists its records.
void draw_unit_chart(PageContext& context, const ViewFigures& figures, SceneView& chart,
                     ImVec2 size);

} // namespace taizhang
