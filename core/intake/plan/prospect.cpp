#include "intake/plan/prospect.h"

namespace taizhang {

namespace {

/// Ids of what is not in the ledger yet.
template <class Id>
Id provisional_id(size_t place) {
    return static_cast<Id>(-1 - static_cast<std::int64_t>(place));
}

template <class Id>
std::optional<int> found(const std::unordered_map<std::int64_t, int>& places, Id id) {
    const auto place = places.find(raw(id));
    if (place == places.end())
        return std::nullopt;
    return place->second;
}

/// Adds an item of which only the code is known; its place.
template <class Value>
int add_new(std::vector<Planned<Value>>& planned, CodePlaces& by_code,
            std::unordered_map<std::int64_t, int>& by_id, std::string_view code) {
    const auto place = static_cast<int>(planned.size());
    Value value;
    value.id = provisional_id<decltype(value.id)>(planned.size());
    value.code = code;
    by_code.add(value.code, place);
    by_id.emplace(raw(value.id), place);
    planned.push_back({std::move(value), Change::added});
    return place;
}

} // namespace

std::optional<int> CodePlaces::place_of(std::string_view code) const {
    const auto found = m_places.find(code);
    if (found == m_places.end())
        return std::nullopt;
    return found->second;
}

Prospect::Prospect(const Definitions& ledger, ImportPlan& plan) : m_ledger(ledger), m_plan(plan) {
    for (const Indicator& indicator : ledger.indicators) {
        const auto place = static_cast<int>(plan.indicators.size());
        plan.indicators.push_back({indicator, Change::unchanged});
        m_indicators.add(indicator.code, place);
        m_indicator_ids.emplace(raw(indicator.id), place);
    }
    for (const OrgUnit& unit : ledger.units.units()) {
        const auto place = static_cast<int>(plan.units.size());
        plan.units.push_back({unit, Change::unchanged});
        m_units.add(unit.code, place);
        m_unit_ids.emplace(raw(unit.id), place);
    }
}

std::optional<int> Prospect::place_of(IndicatorId id) const {
    return found(m_indicator_ids, id);
}

std::optional<int> Prospect::place_of(UnitId id) const {
    return found(m_unit_ids, id);
}

std::optional<int> Prospect::root() const {
    for (size_t place = 0; place < m_plan.units.size(); ++place)
        if (!m_plan.units[place].value.parent)
            return static_cast<int>(place);
    return std::nullopt;
}

int Prospect::indicator_for(std::string_view code) {
    const auto place = indicator(code);
    return place ? *place : add_new(m_plan.indicators, m_indicators, m_indicator_ids, code);
}

int Prospect::unit_for(std::string_view code) {
    const auto place = unit(code);
    return place ? *place : add_new(m_plan.units, m_units, m_unit_ids, code);
}

} // namespace taizhang
