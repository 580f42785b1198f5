#pragma once

#include "gui/view/page_context.h"

namespace taizhang {

inline constexpr float status_bar_height = 28.0F;

enum class StatusAction { none, switch_language, smaller, larger };

/// What the figures rest on at the left; language and scale at the right. `user_scale` in percent.
StatusAction draw_status_bar(PageContext& context, ImVec2 size, int user_scale);

} // namespace taizhang
