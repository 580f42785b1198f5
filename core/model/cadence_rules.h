#pragma once

#include "model/cadence.h"

namespace taizhang {

/// The most that a rule may ask for in one cycle.
inline constexpr int greatest_cadence_count = 1'000'000;

/// One of them replaces the other when it is written.
inline bool same_rule(const Cadence& a, const Cadence& b) {
    return a.indicator == b.indicator && a.unit == b.unit && a.owed_by == b.owed_by &&
           a.active.from == b.active.from;
}

inline bool overlap(const Validity& a, const Validity& b) {
    return (!a.from || !b.to || *a.from <= *b.to) && (!b.from || !a.to || *b.from <= *a.to);
}

/// Two rules of one place that hold on the same day: which of them would be meant?
inline bool contradict(const Cadence& a, const Cadence& b) {
    return a.indicator == b.indicator && a.unit == b.unit && a.owed_by == b.owed_by &&
           overlap(a.active, b.active);
}

} // namespace taizhang
