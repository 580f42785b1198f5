#pragma once

#include "model/indicator.h"
#include "model/target.h"

namespace taizhang {

/// Four plans that follow the weights: the cumulative plan is the annual value times the
/// cumulative weight, rounded down to `decimals`; the last quarter closes to the annual value
/// exactly (figures.md §5). Weights that add up to 0 count as equal.
FourQuantities phased(Quantity annual, const FourQuantities& weights, int decimals);

/// The plan that a target sets for its year. `last_year` are last year's actual quarters of the
/// target's unit, for Phasing::last_year.
Plan plan_of(const Target& target, const Indicator& indicator, const FourQuantities& last_year);

/// Adds what two units have planned.
Plan operator+(const Plan& a, const Plan& b);

} // namespace taizhang
