#include "model/target_rules.h"

#include <algorithm>

namespace taizhang {

namespace {

bool in_range(Quantity quantity) {
    return Quantity{} <= quantity && quantity <= max_quantity;
}

template <class Check>
bool every_set(const Target& target, Check check) {
    return std::ranges::all_of(target.quarters,
                               [&](const auto& quarter) { return !quarter || check(*quarter); });
}

bool fine_enough(const Target& target, const Indicator& indicator) {
    const auto fits = [decimals = target_decimals(indicator)](Quantity quantity) {
        return has_decimals_at_most(quantity, decimals);
    };
    return fits(target.annual) && (target.phasing == Phasing::weights || every_set(target, fits));
}

std::optional<TargetFault> fault_of_plans(const Target& target) {
    const Quantity sum = sum_of(target.quarters);
    if (target.phasing == Phasing::weights && sum == Quantity{})
        return TargetFault{TargetProblem::weights_add_up_to_zero, {}};
    if (target.phasing != Phasing::manual)
        return std::nullopt;
    if (!std::ranges::all_of(target.quarters, [](const auto& plan) { return plan.has_value(); }))
        return TargetFault{TargetProblem::quarter_missing, {}};
    if (sum != target.annual)
        return TargetFault{TargetProblem::plans_do_not_add_up, target.annual - sum};
    return std::nullopt;
}

} // namespace

Quantity sum_of(const std::array<std::optional<Quantity>, 4>& quarters) {
    Quantity sum;
    for (const auto& quarter : quarters)
        sum += quarter.value_or(Quantity{});
    return sum;
}

int target_decimals(const Indicator& indicator) {
    const bool fine = indicator.measure == Measure::ratio || is_percentage(indicator);
    return fine ? 3 : indicator.decimals;
}

std::optional<TargetFault> fault_of(const Target& target, const Indicator& indicator) {
    if (indicator.direction == Direction::track)
        return TargetFault{TargetProblem::of_track, {}};
    if (!in_range(target.annual) || !every_set(target, in_range))
        return TargetFault{TargetProblem::out_of_range, {}};
    if (!fine_enough(target, indicator))
        return TargetFault{TargetProblem::too_fine, {}};
    if (has_pace(indicator))
        return fault_of_plans(target);
    if (target.phasing == Phasing::weights)
        return TargetFault{TargetProblem::weights_of_level, {}};
    return std::nullopt;
}

} // namespace taizhang
