#pragma once

#include "chart/quarterly_data.h"
#include "output/material/material.h"

namespace taizhang {

/// A figure of a closed quarter that is not as it was reported.
struct ChangedFigure {
    IndicatorPlace indicator;
    std::optional<double> reported;
    std::optional<double> present;
};

/// A closed quarter of the year looked at, up to the one that the material is about.
struct ClosedShown {
    Quarter quarter{};
    Date closed{};
    std::vector<ChangedFigure> changed; ///< of the indicators that are shown, in catalogue order
};

/// What has become of the figures that were reported (figures.md §10). Figures of cases are left
/// out where the material keeps small ones private: what was reported would tell them.
std::vector<ClosedShown> closed_shown(const Material& material);

/// Marks the quarters of an indicator's chart in the same way.
void mark_reported(QuarterlyData& data, const Material& material, IndicatorPlace indicator);

} // namespace taizhang
