#include "chart/plot_axes.h"

#include "chart/placed_text.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

enum class Side { left, right };

/// In a low plot only the ends are labelled.
void add_numbers(Scene& scene, const Rect& plot, const AxisLabels& labels, Side side) {
    const int steps = labels.axis.steps;
    const bool crowded = plot.height / steps < 1.2 * axis_lettering.size;
    const double x = side == Side::left ? plot.x - axis_gap : plot.right() + axis_gap;
    for (int tick = 0; tick <= steps; tick += crowded ? steps : 1)
        add_text(scene, {x, std::round(plot.bottom() - plot.height * tick / steps)},
                 tick_label(labels.axis, tick) + labels.unit, axis_lettering, labels.colour,
                 side == Side::left ? Anchor::end : Anchor::start);
}

} // namespace

double axis_room(const Axis& axis, const TextMetrics& metrics) {
    double width = 0;
    for (int tick = 0; tick <= axis.steps; ++tick)
        width = std::max(width, metrics.width(tick_label(axis, tick), axis_lettering));
    return std::ceil(width) + axis_gap;
}

void add_axes(Scene& scene, const Rect& plot, const AxisLabels& left) {
    const int steps = left.axis.steps;
    for (int tick = 0; tick <= steps; ++tick) {
        const double y = std::round(plot.bottom() - plot.height * tick / steps);
        scene.add(
            LineShape{{{plot.x, y}, {plot.right(), y}}, ColourRole::grid, 1, Dash::solid, {}});
    }
    add_numbers(scene, plot, left, Side::left);
}

void add_right_axis(Scene& scene, const Rect& plot, const AxisLabels& labels) {
    add_numbers(scene, plot, labels, Side::right);
}

} // namespace taizhang
