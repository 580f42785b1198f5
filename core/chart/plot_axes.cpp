#include "chart/plot_axes.h"

#include "chart/placed_text.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

double axis_gap(double unit) {
    return 0.55 * unit;
}

double y_of(const Rect& plot, const Axis& axis, int tick) {
    return std::round(plot.bottom() - plot.height * tick / axis.steps);
}

} // namespace

Lettering axis_lettering(double unit) {
    return {0.86 * unit, FontWeight::regular};
}

double axis_room(const Axis& axis, double unit, const TextMetrics& metrics) {
    double width = 0;
    for (int tick = 0; tick <= axis.steps; ++tick)
        width = std::max(width, metrics.width(tick_label(axis, tick), axis_lettering(unit)));
    return std::ceil(width) + axis_gap(unit);
}

void add_axes(Scene& scene, const Rect& plot, const Axis& axis, double unit) {
    const auto lettering = axis_lettering(unit);
    const bool crowded = plot.height / axis.steps < 1.2 * lettering.size;
    for (int tick = 0; tick <= axis.steps; ++tick) {
        const double y = y_of(plot, axis, tick);
        scene.add(LineShape{{{plot.x, y}, {plot.right(), y}},
                            tick == 0 ? ColourRole::marker : ColourRole::grid,
                            tick == 0 ? 1.2 : 1,
                            Dash::solid,
                            {}});
    }
    for (int tick = 0; tick <= axis.steps; tick += crowded ? axis.steps : 1)
        add_text(scene, {plot.x - axis_gap(unit), y_of(plot, axis, tick)}, tick_label(axis, tick),
                 lettering, ColourRole::secondary, Anchor::end);
}

} // namespace taizhang
