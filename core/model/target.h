#pragma once

#include "model/enum_names.h"
#include "model/ids.h"
#include "model/quantity.h"

#include <array>
#include <string>

namespace taizhang {

enum class Phasing { even, weights, last_year, manual }; ///< figures.md §5

template <>
struct EnumNames<Phasing> {
    static constexpr std::array<std::pair<Phasing, std::string_view>, 4> names{
        {{Phasing::even, "even"},
         {Phasing::weights, "weights"},
         {Phasing::last_year, "last_year"},
         {Phasing::manual, "manual"}}};
};

using FourQuantities = std::array<Quantity, 4>;

/// An annual target as it was set (年度目标, figures.md §5).
struct Target {
    IndicatorId indicator{};
    UnitId unit{};
    int year = 0;
    Quantity annual;
    Phasing phasing = Phasing::even;
    /// Weights for Phasing::weights, plans or levels for Phasing::manual, otherwise empty. A level
    /// that is not set for a quarter is the annual value.
    std::array<std::optional<Quantity>, 4> quarters;
    std::string note;

    friend bool operator==(const Target&, const Target&) = default;
};

/// A target as it works in a year: for an indicator with a pace the four plans add up to `annual`,
/// for every other `quarters` are the levels that hold in each.
struct Plan {
    Quantity annual;
    FourQuantities quarters;

    friend bool operator==(const Plan&, const Plan&) = default;
};

} // namespace taizhang
