#pragma once

#include "chart/scene.h"

#include <vector>

namespace taizhang {

/// A line of words of an end label.
struct EndLine {
    std::string text;
    Lettering lettering;
    ColourRole colour = ColourRole::text;
};

/// What stands at the right of a plot, beside the end of a line.
struct EndLabel {
    double y = 0; ///< of what it names
    std::vector<EndLine> lines;
};

/// Adds the labels with their left edge at `room.x`, each as near to its height as the others let
/// it be; too long lines are shortened, and the last labels left out where there is no room for
/// all.
void add_end_labels(Scene& scene, const Rect& room, std::vector<EndLabel> labels,
                    const TextMetrics& metrics);

} // namespace taizhang
