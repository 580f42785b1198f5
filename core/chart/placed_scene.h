#pragma once

#include "chart/scene.h"

namespace taizhang {

/// Adds the shapes of a scene that was laid out for a part of a page, `scale` times as large; its
/// upper left corner comes to `corner`. Marks and zones stay behind: a page answers no pointer.
void add_scene(Scene& page, const Scene& part, Point corner, double scale = 1);

} // namespace taizhang
