#pragma once

#include "progress/totals.h"

namespace taizhang {

/// What is known of a value (figures.md §2, "What is known").
enum class Known {
    whole,      ///< the number is all there is; 0 means that nothing was done
    at_least,   ///< partial, with a counted record: "≥ n"
    unassigned, ///< partial, without a counted record: no number can be told (未分季)
    pending     ///< all its records are 待补: no number can be told
};

/// False where a number would say more than is known.
inline bool has_number(Known known) {
    return known == Known::whole || known == Known::at_least;
}

inline Known known_of(bool partial, const Tally& tally) {
    if (partial)
        return tally.records > 0 ? Known::at_least : Known::unassigned;
    return tally.records == 0 && tally.pending > 0 ? Known::pending : Known::whole;
}

/// A quotient of partial numbers may be too great or too small: "≥" can't be said of it.
inline Known known_of_ratio(bool partial, const Tally& above, const Tally& below) {
    if (partial)
        return Known::unassigned;
    const auto only_pending = [](const Tally& part) {
        return known_of(false, part) == Known::pending;
    };
    return only_pending(above) || only_pending(below) ? Known::pending : Known::whole;
}

} // namespace taizhang
