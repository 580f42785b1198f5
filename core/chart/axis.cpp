#include "chart/axis.h"

#include "text/number_format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace taizhang {

namespace {

constexpr std::array nice_factors{1.0, 1.5, 2.0, 2.5, 3.0, 4.0, 5.0, 10.0};

bool is_whole_multiple(double value, double unit) {
    const double ratio = value / unit;
    return std::abs(ratio - std::round(ratio)) < 1e-6;
}

/// The least nice step that is at least `wanted` and a multiple of `finest`.
double nice_step(double wanted, double finest) {
    const double least = std::max(wanted, finest) * (1 - 1e-12);
    double power = std::pow(10.0, std::floor(std::log10(least)));
    while (true) {
        for (const double factor : nice_factors)
            if (factor * power >= least && is_whole_multiple(factor * power, finest))
                return factor * power;
        power *= 10;
    }
}

double finest_step(int decimals) {
    return std::pow(10.0, -decimals);
}

Axis axis_with(double greatest, int steps, double finest) {
    return {nice_step(greatest / steps, finest), steps};
}

/// How much of the height stays empty; 1 = nothing.
double waste(const Axis& axis, double greatest) {
    return axis.top() / greatest;
}

/// Few steps read badly.
double penalty(int steps) {
    return steps < 3 ? 1.3 : 1.0;
}

double positive(double greatest, double finest) {
    return greatest > 0 ? greatest : finest;
}

} // namespace

Axis nice_axis(double greatest, int decimals, int most_steps) {
    const double finest = finest_step(decimals);
    const double value = positive(greatest, finest);
    Axis best;
    double least = std::numeric_limits<double>::infinity();
    for (int steps = 1; steps <= most_steps; ++steps) {
        const Axis axis = axis_with(value, steps, finest);
        const double cost = waste(axis, value) * penalty(steps);
        if (cost <= least + 1e-9) {
            least = cost;
            best = axis;
        }
    }
    return best;
}

std::string tick_label(const Axis& axis, int tick) {
    return grouped_short(axis.step * tick, 3);
}

} // namespace taizhang
