#pragma once

#include "progress/review.h"

namespace taizhang {

/// What sets the plans of one indicator, in all years and for all units (figures.md §5, §6).
struct IndicatorRules {
    std::vector<Target> targets;
    std::vector<Cadence> cadences;
    std::vector<Exclusion> exclusions;

    friend bool operator==(const IndicatorRules&, const IndicatorRules&) = default;
};

IndicatorRules rules_of(const Definitions& definitions, IndicatorId indicator);

/// Sets a target, in place of that of the same year and unit.
void put_target(IndicatorRules& rules, const Target& target);
void remove_target(IndicatorRules& rules, int year, UnitId unit);

/// The figures of an indicator (its place) as they would stand under other rules; nothing is
/// changed.
IndicatorProgress progress_under(const IndicatorRules& rules, const YearFigures& figures,
                                 const ReviewPoint& point, IndicatorPlace indicator);

} // namespace taizhang
