#pragma once

#include <string>

namespace taizhang {

/// A scale from 0 in equal steps.
struct Axis {
    double step = 1;
    int steps = 1;

    double top() const { return step * steps; }
    /// 0 at the bottom, 1 at the top.
    double share(double value) const { return value / top(); }

    friend bool operator==(const Axis&, const Axis&) = default;
};

/// `greatest` (≥ 0) fits below the top; no step is finer than `decimals` places, and there are at
/// most `most_steps`.
Axis nice_axis(double greatest, int decimals, int most_steps = 5);

/// The label of a tick: thousands separators, as many decimals as the step has.
std::string tick_label(const Axis& axis, int tick);

} // namespace taizhang
