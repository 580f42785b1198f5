#pragma once

#include "gui/view/page_context.h"

namespace taizhang {

inline constexpr float indicator_card_height = 148.0F;

/// One indicator on the overview: name, status, figure against target, four quarters, progress.
/// Takes its place at the layout cursor; a press opens the indicator.
void draw_indicator_card(PageContext& context, const ViewFigures& figures,
                         const IndicatorProgress& progress, float width);

} // namespace taizhang
