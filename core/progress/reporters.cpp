#include "progress/reporters.h"

#include <algorithm>

namespace taizhang {

Reporters::Reporters(const Definitions& definitions, int year)
    : m_definitions(definitions), m_duties(static_cast<size_t>(definitions.units.size())),
      m_targets(m_duties.size()) {
    const Period whole_year = definitions.calendar().year(year);
    for (const Duty& duty : duties_ending_in(definitions, whole_year, definitions.units.all()))
        if (duty.owed)
            m_duties[duty.unit].push_back(duty);
    for (const Target& target : definitions.targets)
        if (target.year == year)
            m_targets[*definitions.units.place_of(target.unit)].insert(
                *place_of(definitions, target.indicator));
}

bool Reporters::collects(UnitPlace unit) const {
    return !m_definitions.units.parent_of(unit) && m_definitions.units.size() > 1;
}

std::optional<UnitPlace> Reporters::sender_of(UnitPlace unit) const {
    const OrgTree& units = m_definitions.units;
    while (!collects(unit)) {
        const auto parent = units.parent_of(unit);
        if (units.at(unit).kind != UnitKind::group || !parent || collects(*parent))
            return unit;
        unit = *parent;
    }
    return std::nullopt;
}

std::vector<UnitPlace> Reporters::reported_by(UnitPlace sender) const {
    std::vector<UnitPlace> units;
    const auto subtree = m_definitions.units.subtree(sender);
    for (UnitPlace unit = subtree.first; unit < subtree.end; ++unit)
        if (sender_of(unit) == sender)
            units.push_back(unit);
    return units;
}

bool Reporters::owes(UnitPlace sender, const Period& period) const {
    return std::ranges::any_of(reported_by(sender),
                               [&](UnitPlace unit) { return owes_itself(unit, period); });
}

bool Reporters::owes_itself(UnitPlace unit, const Period& period) const {
    return m_definitions.units.at(unit).active.covers(period) &&
           (!m_targets[unit].empty() || std::ranges::any_of(m_duties[unit], [&](const Duty& duty) {
               return duty.period.overlaps(period);
           }));
}

std::vector<Duty> Reporters::duties(UnitPlace unit, const Period& period) const {
    std::vector<Duty> overlapping;
    std::ranges::copy_if(m_duties[unit], std::back_inserter(overlapping),
                         [&](const Duty& duty) { return duty.period.overlaps(period); });
    return overlapping;
}

const std::set<IndicatorPlace>& Reporters::indicators_with_target(UnitPlace unit) const {
    return m_targets[unit];
}

} // namespace taizhang
