#pragma once

#include "chart/quarterly_layout.h"
#include "chart/quarterly_words.h"

namespace taizhang {

/// The quarter looked at stands out; all do when the whole year is looked at.
ColourRole actual_colour(const QuarterlyData& data, int place);

/// The cumulative line of data that have one.
struct LinePath {
    int quarters = 0;        ///< begun
    std::vector<Point> sums; ///< one point each; none where a quarter is not wholly known
    Point end;               ///< with what is in no single quarter
    std::optional<Point> forecast;
};

LinePath line_path(const QuarterlyData& data, const QuarterlyLayout& layout);

/// Labels of bars and line, once all of them are in the scene.
void add_labels(Scene& scene, const QuarterlyData& data, const QuarterlyLayout& layout,
                const QuarterlyWords& words, const TextMetrics& metrics);

} // namespace taizhang
