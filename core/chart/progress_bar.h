#pragma once

#include "chart/scene.h"
#include "progress/status.h"

#include <optional>

namespace taizhang {

/// Shares of the annual target; more than 1 is drawn as 1.
struct ProgressBarData {
    std::optional<double> completion; ///< empty: the track alone
    std::optional<double> pace;       ///< 序时进度; empty: no tick
    Tone tone = Tone::neutral;

    friend bool operator==(const ProgressBarData&, const ProgressBarData&) = default;
};

/// A bar on its track with the pace tick across; about 14 high, of which the bar takes 8.
Scene progress_bar(const ProgressBarData& data, Size size);

} // namespace taizhang
