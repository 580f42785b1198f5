#pragma once

#include "model/definitions.h"
#include "progress/totals.h"

namespace taizhang {

enum class Extent { whole_year, until_day }; ///< which tally of UnitTotals

/// The totals of a unit with its subtree (figures.md §4): quarters, then 未分季.
YearTally rolled_up(const IndicatorTotals& totals, OrgTree::Range units, Extent extent);

/// The quarters and 未分季 together.
Tally total_of(const YearTally& tally);

/// A level on a day: each unit's latest, added up over the subtree; a percentage is the unit's own
/// (figures.md §3).
struct LevelOnDay {
    Quantity value;
    bool approximate = false;
    Date newest{}; ///< the latest day on which one of the units was counted

    friend bool operator==(const LevelOnDay&, const LevelOnDay&) = default;
};

/// Nothing when no unit has a level by that day.
std::optional<LevelOnDay> level_on(const IndicatorTotals& totals, const Indicator& indicator,
                                   OrgTree::Range units, Date day);

} // namespace taizhang
