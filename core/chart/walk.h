#pragma once

#include "chart/scene.h"

#include <span>

namespace taizhang {

/// Where the arrow keys stop in a chart: a mark, or an entry of the legend.
struct Stop {
    Rect rect;
    std::optional<Mark> mark = {};
    std::optional<ChartPart> part = {};
};

/// The cells of a scene that has some, else its zones; then its legend.
std::vector<Stop> stops_of(const Scene& scene);

enum class WalkStep { left, right, up, down };

/// The place of the nearest stop on that side; `from` itself where there is none. Without `from`
/// the first or, going back, the last one. Nothing without stops.
std::optional<int> next_stop(std::span<const Stop> stops, std::optional<int> from, WalkStep step);

} // namespace taizhang
