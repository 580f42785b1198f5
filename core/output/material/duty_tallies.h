#pragma once

#include "output/material/material.h"

namespace taizhang {

/// What has become of the quarter's duties of one unit or indicator.
struct NamedTally {
    int place = 0; ///< of the unit or the indicator
    std::string name;
    DutyTally tally;

    friend bool operator==(const NamedTally&, const NamedTally&) = default;
};

/// Of each indicator, in catalogue order; none when the quarter asks for nothing.
std::vector<NamedTally> duties_by_indicator(const Material& material, const Texts& texts);

/// Of each branch, in tree order; what no branch owes stands with the unit that does.
std::vector<NamedTally> duties_by_branch(const Material& material);

/// The same, those that have missed most first, then those that have done the smallest share.
std::vector<NamedTally> ranked_branches(const Material& material);

/// Of them all.
DutyTally sum_of(const std::vector<NamedTally>& tallies);

/// Of the duties whose period has ended, those that were done: `75%`, rounded down; `–` when none
/// has ended.
std::string share_met(const DutyTally& tally);

} // namespace taizhang
