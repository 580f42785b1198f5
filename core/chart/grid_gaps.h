#pragma once

#include "chart/scene.h"

namespace taizhang {

/// Cuts the grid lines of a scene (unmarked level or upright lines in ColourRole::grid) where a
/// text stands, so that none is crossed. Call it when all texts are there.
void cut_grid_behind_texts(Scene& scene, const TextMetrics& metrics);

} // namespace taizhang
