#pragma once

#include "chart/scene.h"

namespace taizhang {

/// Adds the shapes of a scene that was laid out for a part of a page; its upper left corner comes
/// to `corner`. Marks and zones stay behind: a page answers no pointer.
void add_scene(Scene& page, const Scene& part, Point corner);

} // namespace taizhang
