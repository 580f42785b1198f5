#pragma once

#include "gui/view/view.h"

#include <imgui.h>

namespace taizhang {

inline constexpr float page_icon_size = 16.0F; ///< at 100 %

/// The page's icon in lines, `size` pixels wide and high, with its upper left corner at `corner`;
/// nothing for a page that the navigation does not have.
void draw_page_icon(PageId page, ImVec2 corner, float size, ImU32 colour);

} // namespace taizhang
