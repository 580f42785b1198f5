#pragma once

#include "output/material/material.h"

namespace taizhang {

/// What has become of the quarter's duties of one unit or indicator.
template <class PlaceOfIt>
struct NamedTally {
    PlaceOfIt place;
    std::string name;
    DutyTally tally;

    friend bool operator==(const NamedTally&, const NamedTally&) = default;
};
using IndicatorTally = NamedTally<IndicatorPlace>;
using BranchTally = NamedTally<UnitPlace>;

/// Of each indicator, in catalogue order; none when the quarter asks for nothing.
std::vector<IndicatorTally> duties_by_indicator(const Material& material, const Texts& texts);

/// Of each branch, in tree order; what no branch owes stands with the unit that does.
std::vector<BranchTally> duties_by_branch(const Material& material);

/// The same, those that have missed most first, then those that have done the smallest share.
std::vector<BranchTally> ranked_branches(const Material& material);

/// The same of the quarter before.
std::vector<BranchTally> branches_before(const Material& material);

/// Branches against the indicators that the quarter asks duties of.
struct DutyMatrix {
    std::vector<IndicatorPlace> indicators; ///< in catalogue order
    std::vector<BranchTally> rows;          ///< as ranked_branches
    std::vector<DutyTally> cells;           ///< row by row
    std::vector<DutyTally> before;          ///< of each row in the quarter before

    const DutyTally& at(size_t row, size_t column) const {
        return cells[row * indicators.size() + column];
    }
};
DutyMatrix duty_matrix(const Material& material);

/// The branch that a unit belongs to; the unit itself when it belongs to none.
UnitPlace branch_of(const OrgTree& units, UnitPlace unit);

/// Of them all.
DutyTally sum_of(const std::vector<IndicatorTally>& tallies);
DutyTally sum_of(const std::vector<BranchTally>& tallies);

/// Which place a branch has among `ranked`, the best first; those who have missed as many and done
/// the same share have the same.
int rank_of(const std::vector<BranchTally>& ranked, size_t row);

/// How share_met differs from that of the quarter before, in points: `+12`, `持平` as `0`; `–`
/// where one of them has none.
std::string share_change(const DutyTally& now, const DutyTally& before);

/// Of the duties whose period has ended, those that were done: `75%`, rounded down; `–` when none
/// has ended.
std::string share_met(const DutyTally& tally);

} // namespace taizhang
