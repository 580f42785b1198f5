#pragma once

#include "chart/quarterly_data.h"
#include "chart/scene.h"

namespace taizhang {

/// Whether Q1 … Q4 stand below the bars.
enum class SparkNames { below, left_out };

/// Four small bars with plan marks, for a card (about 112 × 54) or, without names, for a row.
Scene sparkbars(const QuarterlyData& data, Size size, const TextMetrics& metrics,
                SparkNames names = SparkNames::below);

} // namespace taizhang
