#pragma once

#include "gui/pages/charts/scene_view.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// The quarters of the year; a press on one lists its records.
void draw_quarterly_chart(PageContext& context, const ViewFigures& figures, SceneView& chart,
                          ImVec2 size);

/// What the menu of the quarterly chart offers, opened at a place of the screen.
void open_quarterly_menu(PageContext& context, const ViewFigures& figures, ImVec2 place);

/// The units directly below; a press on one lists its records.
void draw_unit_chart(PageContext& context, const ViewFigures& figures, SceneView& chart,
                     ImVec2 size);

} // namespace taizhang
