#pragma once

#include "chart/chart_frame.h"
#include "chart/quarterly_data.h"
#include "chart/quarterly_layout.h"

namespace taizhang {

/// Actual, last year and plan of each quarter, with the cumulative line on its own right axis.
/// A quarter's zone and marks have its place 0 … 3; the line's target and forecast have -1.
Scene quarterly_bars(const QuarterlyData& data, const ChartFrame& frame, Size size,
                     const TextMetrics& metrics, const Texts& texts);

/// Axes, bars and line alone, without labels, for charts that add something of their own.
void add_quarters(Scene& scene, const QuarterlyData& data, const QuarterlyLayout& layout,
                  const Texts& texts, const TextMetrics& metrics);

/// Title, unit, day and source for a picture that stands alone.
ChartFrame standalone_frame(const QuarterlyData& data, std::string_view source, const Texts& texts);

} // namespace taizhang
