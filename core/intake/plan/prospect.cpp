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

/// Takes what stands at some places off; what is new among the others gets the id of its new place.
template <class Value>
std::vector<int> drop(std::vector<Planned<Value>>& planned, CodePlaces& by_code,
                      std::unordered_map<std::int64_t, int>& by_id, const std::set<int>& places) {
    std::vector<int> now;
    std::vector<Planned<Value>> left;
    by_code = {};
    by_id.clear();
    for (auto& each : planned) {
        if (places.contains(static_cast<int>(now.size()))) {
            now.push_back(-1);
            continue;
        }
        const auto place = static_cast<int>(left.size());
        if (raw(each.value.id) < 0)
            each.value.id = provisional_id<decltype(each.value.id)>(left.size());
        by_code.add(each.value.code, place);
        by_id.emplace(raw(each.value.id), place);
        now.push_back(place);
        left.push_back(std::move(each));
    }
    planned = std::move(left);
    return now;
}

/// The provisional id that another one has now.
template <class Id>
void follow(std::optional<Id>& id, const std::vector<int>& now) {
    if (id && raw(*id) < 0)
        id = provisional_id<Id>(static_cast<size_t>(now[static_cast<size_t>(-1 - raw(*id))]));
}

std::map<int, RowPlace> followed(const std::map<int, RowPlace>& rows, const std::vector<int>& now) {
    std::map<int, RowPlace> there;
    for (const auto& [place, row] : rows)
        if (now[static_cast<size_t>(place)] >= 0)
            there.emplace(now[static_cast<size_t>(place)], row);
    return there;
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

std::vector<int> Prospect::drop_indicators(const std::set<int>& places) {
    const auto now = drop(m_plan.indicators, m_indicators, m_indicator_ids, places);
    for (auto& planned : m_plan.indicators) {
        follow(planned.value.numerator, now);
        follow(planned.value.denominator, now);
    }
    indicator_rows = followed(indicator_rows, now);
    return now;
}

std::vector<int> Prospect::drop_units(const std::set<int>& places) {
    const auto now = drop(m_plan.units, m_units, m_unit_ids, places);
    for (auto& planned : m_plan.units)
        follow(planned.value.parent, now);
    unit_rows = followed(unit_rows, now);
    return now;
}

} // namespace taizhang
