#include "progress/plans.h"

#include "progress/duties.h"
#include "progress/phasing.h"
#include "progress/rollup.h"

namespace taizhang {

namespace {

FourQuantities quarters_of(const YearTally& tally) {
    return {tally[0].sum, tally[1].sum, tally[2].sum, tally[3].sum};
}

} // namespace

Plans::Plans(const Definitions& definitions, int year, const YearTotals& last_year)
    : m_definitions(definitions), m_targets(definitions.indicators.size()),
      m_duties(definitions.indicators.size()), m_owing_units(definitions.indicators.size()) {
    add_targets(year, last_year);
    add_duties(year);
}

void Plans::add_targets(int year, const YearTotals& last_year) {
    for (const Target& target : m_definitions.targets) {
        if (target.year != year)
            continue;
        const IndicatorPlace indicator = *place_of(m_definitions, target.indicator);
        const UnitPlace unit = *m_definitions.units.place_of(target.unit);
        const auto actual = rolled_up(last_year.indicators[indicator],
                                      m_definitions.units.subtree(unit), Extent::whole_year);
        m_targets[indicator][unit] =
            plan_of(target, m_definitions.indicators[indicator], quarters_of(actual));
    }
}

void Plans::add_duties(int year) {
    if (m_definitions.units.empty())
        return;
    const Calendar calendar = m_definitions.calendar();
    const OrgTree::Range everyone = m_definitions.units.all();
    for (const Duty& duty : duties_ending_in(m_definitions, calendar.year(year), everyone)) {
        if (!duty.owed)
            continue;
        m_owing_units[duty.indicator].insert(duty.unit);
        if (!has_pace(m_definitions.indicators[duty.indicator]))
            continue;
        Plan& own = m_duties[duty.indicator][duty.unit];
        const auto quarter = static_cast<size_t>(index_of(calendar.quarter_of(duty.period.end)));
        own.annual += whole(duty.required);
        own.quarters[quarter] += whole(duty.required);
    }
}

std::optional<Plan> Plans::plan_for(IndicatorPlace indicator, UnitPlace unit) const {
    const Indicator& definition = m_definitions.indicators[indicator];
    if (definition.direction == Direction::track)
        return std::nullopt;
    const OwnPlans& targets = m_targets[indicator];
    if (const auto own = targets.find(unit); own != targets.end())
        return own->second;
    if (auto plan = plan_from_duties(indicator, m_definitions.units.subtree(unit)))
        return plan;
    if (definition.measure != Measure::sum || targets.empty())
        return std::nullopt;
    return plan_from_children(indicator, unit);
}

bool Plans::has_duty(IndicatorPlace indicator, UnitPlace unit) const {
    const std::set<UnitPlace>& owing = m_owing_units[indicator];
    const OrgTree::Range units = m_definitions.units.subtree(unit);
    const auto first = owing.lower_bound(units.first);
    return first != owing.end() && *first < units.end;
}

PlanSource Plans::source_of(IndicatorPlace indicator, UnitPlace unit) const {
    if (!plan_for(indicator, unit))
        return PlanSource::none;
    if (m_targets[indicator].contains(unit))
        return PlanSource::own_target;
    return plan_from_duties(indicator, m_definitions.units.subtree(unit)) ? PlanSource::duties
                                                                          : PlanSource::children;
}

std::optional<Plan> Plans::plan_from_duties(IndicatorPlace indicator, OrgTree::Range units) const {
    const OwnPlans& own = m_duties[indicator];
    std::optional<Plan> sum;
    for (auto plan = own.lower_bound(units.first); plan != own.end() && plan->first < units.end;
         ++plan)
        sum = sum ? *sum + plan->second : plan->second;
    return sum;
}

std::optional<Plan> Plans::plan_from_children(IndicatorPlace indicator, UnitPlace unit) const {
    std::optional<Plan> sum;
    for (const UnitPlace child : m_definitions.units.children_of(unit))
        if (const auto plan = plan_for(indicator, child))
            sum = sum ? *sum + *plan : *plan;
    return sum;
}

} // namespace taizhang
