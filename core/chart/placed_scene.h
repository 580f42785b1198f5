#pragma once

#include "chart/scene.h"

namespace taizhang {

/// Adds what a scene shows that was laid out for a part of a page, with its zones, `scale` times as
/// large; its upper left corner comes to `corner`.
void add_scene(Scene& page, const Scene& part, Point corner, double scale = 1);

} // namespace taizhang
