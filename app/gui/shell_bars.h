#pragma once

#include "gui/pages/page.h"

namespace taizhang {

// The parts around the page. Each draws into the whole width or height it is given, in pixels.

/// Height that the top bar needs in this width: it breaks into rows where the window is narrow.
float top_bar_height(PageContext& context, float width);
void draw_top_bar(PageContext& context, ImVec2 size);

void draw_navigation(PageContext& context, ImVec2 size);

enum class StatusAction { none, switch_language };
StatusAction draw_status_bar(PageContext& context, ImVec2 size);

/// What the page area shows while no ledger is open.
void draw_welcome(PageContext& context);

inline constexpr float navigation_width = 176.0F;
inline constexpr float status_bar_height = 28.0F;
inline constexpr float page_padding = 16.0F;

} // namespace taizhang
