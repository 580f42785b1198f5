#pragma once

#include "chart/axis.h"
#include "chart/scene.h"

namespace taizhang {

inline constexpr Lettering axis_lettering{13, FontWeight::regular};
inline constexpr double axis_gap = 10; ///< between a plot and the labels of its axis

/// Width that the labels of an axis take beside a plot, with the gap.
double axis_room(const Axis& axis, const TextMetrics& metrics);

/// What is written beside the grid lines.
struct AxisLabels {
    Axis axis;
    ColourRole colour = ColourRole::secondary;
    std::string unit; ///< behind every number
};

/// Grid lines with the numbers of the left axis. In a low plot only the ends are labelled.
void add_axes(Scene& scene, const Rect& plot, const AxisLabels& left);

/// The numbers of a right axis that has as many steps as the grid, alone.
void add_right_axis(Scene& scene, const Rect& plot, const AxisLabels& labels);

} // namespace taizhang
