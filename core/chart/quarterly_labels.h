#pragma once

#include "chart/quarterly_layout.h"
#include "chart/quarterly_words.h"

namespace taizhang {

/// The quarter looked at stands out, and the running one.
ColourRole actual_colour(const QuarterlyData& data, int place);

/// Labels of bars and plans, once all of them are in the scene.
void add_labels(Scene& scene, const QuarterlyData& data, const QuarterlyLayout& layout,
                const QuarterlyWords& words, const TextMetrics& metrics);

} // namespace taizhang
