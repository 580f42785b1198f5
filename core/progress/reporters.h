#pragma once

#include "progress/duties.h"

#include <set>

namespace taizhang {

/// What the units have to report in a year: the indicators of which they have a target of their
/// own, and their duties.
class Reporters {
public:
    /// `definitions` must outlive it.
    Reporters(const Definitions& definitions, int year);

    /// Who sends the unit's report: itself, for a Party group its branch, and nobody for the root
    /// of a tree with other units, which is the office that collects.
    std::optional<UnitPlace> sender_of(UnitPlace unit) const;
    /// The units of which it sends the report; empty for one that sends none.
    std::vector<UnitPlace> reported_by(UnitPlace sender) const;
    /// One that it reports of was there throughout the period and owes something of it.
    bool owes(UnitPlace sender, const Period& period) const;
    /// Those that are owed within a period that overlaps this one, by indicator and day.
    std::vector<Duty> duties(UnitPlace unit, const Period& period) const;
    const std::set<IndicatorPlace>& indicators_with_target(UnitPlace unit) const;

private:
    bool collects(UnitPlace unit) const;
    bool owes_itself(UnitPlace unit, const Period& period) const;

    const Definitions& m_definitions;
    std::vector<std::vector<Duty>> m_duties;         ///< by unit
    std::vector<std::set<IndicatorPlace>> m_targets; ///< by unit
};

} // namespace taizhang
