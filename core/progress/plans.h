#pragma once

#include "model/definitions.h"
#include "progress/totals.h"

#include <map>
#include <span>

namespace taizhang {

/// Where a plan comes from (figures.md §5).
enum class PlanSource { none, own_target, duties, children };

/// The plans that hold in one year for every indicator and unit (figures.md §5): a unit's own
/// target, else what its duties give, else, for `sum`, its children's plans together.
class Plans {
public:
    /// `last_year` are the totals of the year before, for Phasing::last_year. `definitions` must
    /// outlive the plans.
    Plans(const Definitions& definitions, int year, const YearTotals& last_year);

    /// Nothing when no target holds; always nothing for Direction::track.
    std::optional<Plan> plan_for(IndicatorPlace indicator, UnitPlace unit) const;
    PlanSource source_of(IndicatorPlace indicator, UnitPlace unit) const;
    /// True when a cadence asks the unit or one below it for something in the year.
    bool has_duty(IndicatorPlace indicator, UnitPlace unit) const;

private:
    using OwnPlans = std::map<UnitPlace, Plan>; ///< by place of the units that have one
    /// What the duties of a unit give; of an indicator without pace they only are there.
    struct OwedBy {
        UnitPlace unit;
        std::optional<Plan> plan;
    };

    void add_targets(int year, const YearTotals& last_year);
    void add_duties(int year);
    void add_duties(IndicatorPlace indicator, const Period& year);
    std::span<const OwedBy> owed_in(IndicatorPlace indicator, OrgTree::Range units) const;
    std::optional<Plan> plan_from_duties(IndicatorPlace indicator, OrgTree::Range units) const;
    std::optional<Plan> plan_from_children(IndicatorPlace indicator, UnitPlace unit) const;

    const Definitions& m_definitions;
    std::vector<OwnPlans> m_targets;           ///< by indicator place
    std::vector<std::vector<OwedBy>> m_duties; ///< by indicator place, then in the order of units
};

} // namespace taizhang
