#pragma once

#include "chart/quarterly_data.h"
#include "chart/scene.h"

namespace taizhang {

/// Four small bars with plan marks and Q1 … Q4 below, for a card; about 112 × 54.
Scene sparkbars(const QuarterlyData& data, Size size, const TextMetrics& metrics);

} // namespace taizhang
