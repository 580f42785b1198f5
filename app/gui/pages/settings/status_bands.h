#pragma once

#include "gui/view/page_context.h"

namespace taizhang {

/// The limits on a bar: on track, behind, alarm, with the points below.
void draw_status_bands(const PageContext& context, double amber, double red);

/// How many indicators have each status, and which are nearest to a limit. Hidden ones are left
/// out.
void draw_statuses(const PageContext& context, const std::vector<IndicatorProgress>& review,
                   double amber, double red);

} // namespace taizhang
