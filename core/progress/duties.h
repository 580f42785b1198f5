#pragma once

#include "model/definitions.h"

#include <functional>

namespace taizhang {

/// A unit has to do `required` of an indicator within a period (周期要求, figures.md §6).
struct Duty {
    IndicatorPlace indicator; ///< place in Definitions::indicators
    UnitPlace unit;           ///< place in Definitions::units
    Period period;
    Cycle per = Cycle::quarter;
    int required = 1;
    bool owed = true; ///< false: not required, the unit was not active throughout or is excluded

    friend bool operator==(const Duty&, const Duty&) = default;
};

/// The duties of the units in `units` whose period ends within `within`, by indicator, unit and
/// day. Nearer rules replace farther ones; which rule holds is decided by a period's last day.
std::vector<Duty> duties_ending_in(const Definitions& definitions, const Period& within,
                                   OrgTree::Range units);
/// Those of one indicator, one after the other: a wide ledger has millions, which nobody keeps.
void each_duty_ending_in(const Definitions& definitions, const Period& within, OrgTree::Range units,
                         IndicatorPlace indicator, const std::function<void(const Duty&)>& take);

} // namespace taizhang
