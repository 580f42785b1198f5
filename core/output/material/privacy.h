#pragma once

#include "model/indicator.h"

#include <optional>
#include <vector>

namespace taizhang {

/// What an export for a meeting keeps to itself (figures.md §11).
struct Privacy {
    /// Case figures above 0 and below this number are written as `<3`; nothing = all are shown.
    std::optional<int> hide_below;
    bool marks_internal = false; ///< 内部资料 at the foot of every page
    /// Ratios whose parts are kept private: they would tell them. Found by read_material.
    std::vector<IndicatorId> telling_ratios;

    friend bool operator==(const Privacy&, const Privacy&) = default;
};

/// Cases, clues and measures against people: codes that begin with `case.`, categories that name
/// 案件 or 执纪.
bool is_case_figure(const Indicator& indicator);

/// Whether a figure of this indicator is not to be read in an export.
bool hides(const Privacy& privacy, const Indicator& indicator, double value);

} // namespace taizhang
