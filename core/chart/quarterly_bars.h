#pragma once

#include "chart/chart_frame.h"
#include "chart/quarterly_data.h"
#include "chart/quarterly_layout.h"

namespace taizhang {

/// Actual, last year and plan of each quarter on one axis, with the year in figures at the right,
/// or above where there is little room (look.md, chart_quarterly). A year without quarters stands
/// beside those before it. A quarter's zone and marks have its place 0 … 3, the year's bar has -1.
Scene quarterly_bars(const QuarterlyData& data, const ChartFrame& frame, Size size,
                     const TextMetrics& metrics, const Texts& texts);

/// Axis, bars and plans alone, without labels, for charts that add something of their own.
void add_quarters(Scene& scene, const QuarterlyData& data, const QuarterlyLayout& layout,
                  const Texts& texts, const TextMetrics& metrics);

} // namespace taizhang
