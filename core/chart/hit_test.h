#pragma once

#include "chart/scene.h"

namespace taizhang {

/// What lies under a point, the topmost first; thin lines and small symbols answer a little beside
/// themselves.
std::optional<Mark> mark_at(const Scene& scene, Point point);

/// The column (or row) in which a point lies: what a hover card tells about.
const Zone* zone_at(const Scene& scene, Point point);

} // namespace taizhang
