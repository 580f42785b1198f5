#include "progress/phasing.h"

#include "progress/status.h"

namespace taizhang {

namespace {

constexpr FourQuantities equal_weights{whole(1), whole(1), whole(1), whole(1)};

std::int64_t total(const FourQuantities& quantities) {
    std::int64_t sum = 0;
    for (Quantity quantity : quantities)
        sum += quantity.thousandths;
    return sum;
}

Quantity rounded_down(WideInteger thousandths, std::int64_t step) {
    return {static_cast<std::int64_t>(thousandths / step) * step};
}

FourQuantities set_quarters(const Target& target, Quantity missing) {
    FourQuantities quantities{};
    for (size_t i = 0; i < quantities.size(); ++i)
        quantities[i] = target.quarters[i].value_or(missing);
    return quantities;
}

FourQuantities paced_quarters(const Target& target, int decimals, const FourQuantities& last_year) {
    switch (target.phasing) {
    case Phasing::even:
        break;
    case Phasing::weights:
        return phased(target.annual, set_quarters(target, {}), decimals);
    case Phasing::last_year:
        return phased(target.annual, last_year, decimals);
    case Phasing::manual:
        return set_quarters(target, {});
    }
    return phased(target.annual, equal_weights, decimals);
}

} // namespace

FourQuantities phased(Quantity annual, const FourQuantities& weights, int decimals) {
    const std::int64_t sum = total(weights);
    if (sum == 0)
        return phased(annual, equal_weights, decimals);
    FourQuantities plans{};
    WideInteger weight = 0;
    Quantity planned{};
    for (size_t i = 0; i < 3; ++i) {
        weight += weights[i].thousandths;
        const Quantity cumulative =
            rounded_down(annual.thousandths * weight / sum, step_of(decimals));
        plans[i] = cumulative - planned;
        planned = cumulative;
    }
    plans[3] = annual - planned;
    return plans;
}

Plan plan_of(const Target& target, const Indicator& indicator, const FourQuantities& last_year) {
    if (has_pace(indicator))
        return {target.annual, paced_quarters(target, indicator.decimals, last_year)};
    return {target.annual, set_quarters(target, target.annual)};
}

Plan operator+(const Plan& a, const Plan& b) {
    Plan sum{a.annual + b.annual, a.quarters};
    for (size_t i = 0; i < sum.quarters.size(); ++i)
        sum.quarters[i] += b.quarters[i];
    return sum;
}

} // namespace taizhang
