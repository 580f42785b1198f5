#pragma once

#include "output/material/material.h"

namespace taizhang {

/// What has become of duties of one indicator whose terms end alike, all units of a branch
/// together.
struct DutyTerm {
    int first_month = 1; ///< 1 … 12, of the reporting year
    int last_month = 1;
    Date end{};
    DutyTally tally;
    int ahead = 0; ///< whose term has not begun

    friend bool operator==(const DutyTerm&, const DutyTerm&) = default;
};

struct DutyRow {
    IndicatorPlace indicator;
    Cycle per = Cycle::month;
    int required = 1; ///< per cycle
    std::vector<DutyTerm> terms;

    friend bool operator==(const DutyRow&, const DutyRow&) = default;
};

/// All that a branch is told of itself (支部通报).
struct BranchReview {
    UnitPlace unit;
    std::vector<DutyRow> duties;          ///< of the whole year, in catalogue order
    std::vector<IndicatorProgress> paced; ///< with a target and a pace, those that lag most first
    std::vector<IndicatorProgress> other; ///< only recorded
    DutyTally quarter;                    ///< of the quarter looked at
    int records = 0;                      ///< behind its figures of the year to date

    bool has_anything() const { return !duties.empty() || !paced.empty() || !other.empty(); }
};

/// Of one branch with all below it. Figures of cases are left out where they may be withheld.
BranchReview branch_review(const Material& material, UnitPlace unit);

} // namespace taizhang
