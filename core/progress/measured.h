#pragma once

#include "model/quantity.h"
#include "progress/status.h"

namespace taizhang {

/// A figure as an exact fraction of thousandths, so that comparing it with a target never depends
/// on rounding.
struct Measured {
    WideInteger numerator = 0;
    WideInteger denominator = 1; ///< > 0
    bool approximate = false;

    double number() const {
        return static_cast<double>(numerator) / static_cast<double>(denominator) / 1000.0;
    }
};

inline Measured measured(Quantity quantity, bool approximate) {
    return {quantity.thousandths, 1, approximate};
}

/// 100 × numerator / denominator; nothing for a denominator of 0 (figures.md §3).
inline std::optional<Measured> percentage(Quantity numerator, Quantity denominator,
                                          bool approximate) {
    if (denominator == Quantity{})
        return std::nullopt;
    return Measured{static_cast<WideInteger>(numerator.thousandths) * 100'000,
                    denominator.thousandths, approximate};
}

/// How far a level is below its target (> 0), in per cent of the target.
inline Lag lag_below(const Measured& value, Quantity target) {
    const WideInteger wanted = target.thousandths * value.denominator;
    return {100 * (wanted - value.numerator), wanted};
}

/// The sign of value − quantity.
inline std::strong_ordering operator<=>(const Measured& value, Quantity quantity) {
    return value.numerator <=> quantity.thousandths * value.denominator;
}

/// Where a figure stands against a limit that must not be passed (figures.md §7).
inline Status status_against_limit(const Measured& value, Quantity limit) {
    if (value > limit)
        return Status::exceeded;
    const bool reached = limit > Quantity{} && (value <=> limit) == 0;
    return reached ? Status::at_limit : Status::within;
}

} // namespace taizhang
