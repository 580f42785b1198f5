#pragma once

#include "chart/axis.h"
#include "chart/scene.h"

namespace taizhang {

// `unit` as in ChartFrame.

inline constexpr double room_above_plot = 1.7; ///< in units, for labels above the highest value
inline constexpr int most_axis_steps = 4;

/// Of the numbers beside an axis, and of what stands below it.
Lettering axis_lettering(double unit);

/// Width that the labels of an axis take beside a plot, with the gap.
double axis_room(const Axis& axis, double unit, const TextMetrics& metrics);

/// Grid lines with the numbers of the left axis, and the base line. In a low plot only the ends are
/// labelled.
void add_axes(Scene& scene, const Rect& plot, const Axis& axis, double unit);

} // namespace taizhang
