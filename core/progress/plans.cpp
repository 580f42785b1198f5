#include "progress/plans.h"

#include "progress/duties.h"
#include "progress/phasing.h"
#include "progress/rollup.h"

#include <algorithm>

namespace taizhang {

namespace {

FourQuantities quarters_of(const YearTally& tally) {
    return {tally[0].sum, tally[1].sum, tally[2].sum, tally[3].sum};
}

} // namespace

Plans::Plans(const Definitions& definitions, int year, const YearTotals& last_year)
    : m_definitions(definitions), m_targets(definitions.indicators.size()),
      m_duties(definitions.indicators.size()) {
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
    const Period whole_year = m_definitions.calendar().year(year);
    for (IndicatorPlace indicator; indicator < std::ssize(m_definitions.indicators); ++indicator)
        add_duties(indicator, whole_year);
}

void Plans::add_duties(IndicatorPlace indicator, const Period& year) {
    const Calendar calendar = m_definitions.calendar();
    const bool gives_plan = has_pace(m_definitions.indicators[indicator]);
    std::vector<OwedBy>& owed = m_duties[indicator];
    each_duty_ending_in(
        m_definitions, year, m_definitions.units.all(), indicator, [&](const Duty& duty) {
            if (!duty.owed)
                return;
            if (owed.empty() || owed.back().unit != duty.unit)
                owed.push_back({duty.unit, gives_plan ? std::optional{Plan{}} : std::nullopt});
            if (!gives_plan)
                return;
            Plan& own = *owed.back().plan;
            const auto quarter =
                static_cast<size_t>(index_of(calendar.quarter_of(duty.period.end)));
            own.annual += whole(duty.required);
            own.quarters[quarter] += whole(duty.required);
        });
}

std::span<const Plans::OwedBy> Plans::owed_in(IndicatorPlace indicator,
                                              OrgTree::Range units) const {
    const std::vector<OwedBy>& owed = m_duties[indicator];
    return {std::ranges::lower_bound(owed, units.first, {}, &OwedBy::unit),
            std::ranges::lower_bound(owed, units.end, {}, &OwedBy::unit)};
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
    return !owed_in(indicator, m_definitions.units.subtree(unit)).empty();
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
    std::optional<Plan> sum;
    for (const OwedBy& owed : owed_in(indicator, units))
        if (owed.plan)
            sum = sum ? *sum + *owed.plan : *owed.plan;
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
