#include "progress/reporters.h"

#include <algorithm>

namespace taizhang {

Reporters::Reporters(const Definitions& definitions, int year)
    : m_definitions(definitions), m_duties(static_cast<size_t>(definitions.units.size())),
      m_targets(m_duties.size()) {
    const Period whole_year = definitions.calendar().year(year);
    for (const Duty& duty :
         duties_ending_in(definitions, whole_year, {0, definitions.units.size()}))
        if (duty.owed)
            m_duties[static_cast<size_t>(duty.unit)].push_back(duty);
    for (const Target& target : definitions.targets)
        if (target.year == year)
            m_targets[static_cast<size_t>(*definitions.units.place_of(target.unit))].insert(
                *place_of(definitions, target.indicator));
}

bool Reporters::collects(int unit) const {
    return m_definitions.units.parent_of(unit) < 0 && m_definitions.units.size() > 1;
}

std::optional<int> Reporters::sender_of(int unit) const {
    const OrgTree& units = m_definitions.units;
    while (!collects(unit)) {
        const int parent = units.parent_of(unit);
        if (units.at(unit).kind != UnitKind::group || parent < 0 || collects(parent))
            return unit;
        unit = parent;
    }
    return std::nullopt;
}

std::vector<int> Reporters::reported_by(int sender) const {
    std::vector<int> units;
    const auto subtree = m_definitions.units.subtree(sender);
    for (int unit = subtree.first; unit < subtree.end; ++unit)
        if (sender_of(unit) == sender)
            units.push_back(unit);
    return units;
}

bool Reporters::owes(int sender, const Period& period) const {
    return std::ranges::any_of(reported_by(sender),
                               [&](int unit) { return owes_itself(unit, period); });
}

bool Reporters::owes_itself(int unit, const Period& period) const {
    const auto place = static_cast<size_t>(unit);
    return m_definitions.units.at(unit).active.covers(period) &&
           (!m_targets[place].empty() ||
            std::ranges::any_of(m_duties[place],
                                [&](const Duty& duty) { return duty.period.overlaps(period); }));
}

std::vector<Duty> Reporters::duties(int unit, const Period& period) const {
    std::vector<Duty> overlapping;
    std::ranges::copy_if(m_duties[static_cast<size_t>(unit)], std::back_inserter(overlapping),
                         [&](const Duty& duty) { return duty.period.overlaps(period); });
    return overlapping;
}

const std::set<int>& Reporters::indicators_with_target(int unit) const {
    return m_targets[static_cast<size_t>(unit)];
}

} // namespace taizhang
