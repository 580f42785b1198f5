#pragma once

#include "model/indicator.h"
#include "model/target.h"

namespace taizhang {

/// Why an annual target can't be (figures.md §5).
enum class TargetProblem {
    of_track,         ///< an indicator that is only counted has no target
    out_of_range,     ///< below 0 or above max_quantity
    too_fine,         ///< more decimals than the indicator has
    weights_of_level, ///< a level holds in every quarter, there is nothing to share out
    weights_add_up_to_zero,
    quarter_missing,    ///< plans by hand are all four
    plans_do_not_add_up ///< see TargetFault::difference
};

struct TargetFault {
    TargetProblem problem{};
    Quantity difference; ///< annual − sum of the plans; may be negative

    friend bool operator==(const TargetFault&, const TargetFault&) = default;
};

/// What is set of the quarters, together.
Quantity sum_of(const std::array<std::optional<Quantity>, 4>& quarters);

/// Decimal places that a target may have: levels in per cent may be finer than what is counted.
int target_decimals(const Indicator& indicator);

/// The first thing that is wrong with a target; nothing when it may be set.
std::optional<TargetFault> fault_of(const Target& target, const Indicator& indicator);

} // namespace taizhang
