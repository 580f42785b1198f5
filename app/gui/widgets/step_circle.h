#pragma once

#include "gui/look/look.h"

namespace taizhang {

/// `next`: the first one that is open.
enum class StepMark { open, next, done };

inline constexpr float step_circle_size = 28.0F; ///< in pixels at 100 %

/// One of several steps that can be done in any order, with its number from 1 on.
void draw_step_circle(const Look& look, ImVec2 centre, StepMark mark, int number);

} // namespace taizhang
