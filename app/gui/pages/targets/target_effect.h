#pragma once

#include "gui/view/page_context.h"

namespace taizhang {

/// What a change would do to the figures of an indicator on the day looked at.
void draw_target_effect(PageContext& context, const ViewFigures& figures,
                        const IndicatorProgress& before, const IndicatorProgress& after);

} // namespace taizhang
