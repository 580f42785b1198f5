#pragma once

#include "gui/pages/overview/overview_filter.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// Below the tiles: categories, 只看问题, how many of how many are shown, and whether as cards or
/// as a list. What is pressed changes the view's filter.
void draw_filter_bar(PageContext& context, const OverviewContent& content);

/// Alt+1 … Alt+4 press the tiles of the tones, Esc takes all filters away.
void handle_filter_keys(PageContext& context);

} // namespace taizhang
