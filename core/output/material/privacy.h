#pragma once

#include "model/indicator.h"

#include <optional>

namespace taizhang {

/// What an export for a meeting keeps to itself (figures.md §11).
struct Privacy {
    /// Case figures above 0 and below this number are written as `<3`, and what they could be
    /// computed from as `**`; nothing = all are shown. Not below least_threshold.
    std::optional<int> hide_below;
    bool marks_internal = false; ///< 内部资料 at the foot of every page

    friend bool operator==(const Privacy&, const Privacy&) = default;
};

/// Cases, clues and measures against people: codes that begin with `case.`, categories that name
/// 案件 or 执纪.
bool is_case_figure(const Indicator& indicator);

/// `<2` would say 1.
inline constexpr int least_threshold = 3;

/// Whether an export tells what stands behind the figures of an indicator: its records, duties and
/// findings. Never of a hidden one; not of cases where their figures may be kept back, as how many
/// there are would tell.
bool tells_details(const Privacy& privacy, const Indicator& indicator);

/// Whether a figure of this indicator is not to be read in an export.
bool hides(const Privacy& privacy, const Indicator& indicator, double value);

} // namespace taizhang
