#pragma once

#include "chart/chart_frame.h"
#include "chart/years_data.h"

namespace taizhang {

/// Years side by side (look.md, chart_kinds 4): a bar a year with seams between its quarters, the
/// running one hatched, with the target and last year's same part beside it. Marks and zones have
/// the bar's place in the data.
Scene years_chart(const YearsData& data, const ChartFrame& frame, Size size,
                  const TextMetrics& metrics, const Texts& texts);

/// The bars alone in a room of a chart; `unit` as in ChartFrame.
void add_year_bars(Scene& scene, const YearsData& data, const Rect& room, double unit,
                   const TextMetrics& metrics, const Texts& texts);

/// What is pending in which year, and the like.
std::vector<std::string> notes_of(const YearsData& data, const Texts& texts);

} // namespace taizhang
