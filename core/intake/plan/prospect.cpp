#include "intake/plan/prospect.h"

namespace taizhang {

namespace {

/// Ids of what is not in the ledger yet.
template <class Id>
Id provisional_id(size_t place) {
    return static_cast<Id>(-1 - static_cast<std::int64_t>(place));
}

/// Adds an item of which only the code is known; its place.
template <class Value, class PlaceOfIt>
PlaceOfIt add_new(std::vector<Planned<Value>>& planned, PlannedPlaces<PlaceOfIt>& places,
                  std::string_view code) {
    const PlaceOfIt place{planned.size()};
    Value value;
    value.id = provisional_id<decltype(value.id)>(planned.size());
    value.code = code;
    places.add(value.code, raw(value.id), place);
    planned.push_back({std::move(value), Change::added});
    return place;
}

/// Takes what stands at some places off; what is new among the others gets the id of its new place.
template <class Value, class PlaceOfIt>
std::vector<std::optional<PlaceOfIt>> drop(std::vector<Planned<Value>>& planned,
                                           PlannedPlaces<PlaceOfIt>& places,
                                           const std::set<PlaceOfIt>& dropped) {
    std::vector<std::optional<PlaceOfIt>> now;
    std::vector<Planned<Value>> left;
    places = {};
    for (auto& each : planned) {
        if (dropped.contains(PlaceOfIt{now.size()})) {
            now.emplace_back();
            continue;
        }
        const PlaceOfIt place{left.size()};
        if (raw(each.value.id) < 0)
            each.value.id = provisional_id<decltype(each.value.id)>(left.size());
        places.add(each.value.code, raw(each.value.id), place);
        now.emplace_back(place);
        left.push_back(std::move(each));
    }
    planned = std::move(left);
    return now;
}

/// The provisional id that another one has now; nothing where it is gone.
template <class Id, class PlaceOfIt>
void follow(std::optional<Id>& id, const std::vector<std::optional<PlaceOfIt>>& now) {
    if (!id || raw(*id) >= 0)
        return;
    const auto place = now[static_cast<size_t>(-1 - raw(*id))];
    id = place ? std::optional{provisional_id<Id>(static_cast<size_t>(*place))} : std::nullopt;
}

template <class PlaceOfIt>
std::map<PlaceOfIt, RowPlace> followed(const std::map<PlaceOfIt, RowPlace>& rows,
                                       const std::vector<std::optional<PlaceOfIt>>& now) {
    std::map<PlaceOfIt, RowPlace> there;
    for (const auto& [place, row] : rows)
        if (now[place])
            there.emplace(*now[place], row);
    return there;
}

} // namespace

Prospect::Prospect(const Definitions& ledger, ImportPlan& plan) : m_ledger(ledger), m_plan(plan) {
    for (const Indicator& indicator : ledger.indicators) {
        m_indicators.add(indicator.code, raw(indicator.id), IndicatorPlace{plan.indicators.size()});
        plan.indicators.push_back({indicator, Change::unchanged});
    }
    for (const OrgUnit& unit : ledger.units.units()) {
        m_units.add(unit.code, raw(unit.id), UnitPlace{plan.units.size()});
        plan.units.push_back({unit, Change::unchanged});
    }
}

std::optional<UnitPlace> Prospect::root() const {
    for (UnitPlace place; place < std::ssize(m_plan.units); ++place)
        if (!unit_at(place).parent)
            return place;
    return std::nullopt;
}

IndicatorPlace Prospect::indicator_for(std::string_view code) {
    const auto place = indicator(code);
    return place ? *place : add_new(m_plan.indicators, m_indicators, code);
}

UnitPlace Prospect::unit_for(std::string_view code) {
    const auto place = unit(code);
    return place ? *place : add_new(m_plan.units, m_units, code);
}

std::vector<std::optional<IndicatorPlace>>
Prospect::drop_indicators(const std::set<IndicatorPlace>& places) {
    const auto now = drop(m_plan.indicators, m_indicators, places);
    for (auto& planned : m_plan.indicators) {
        follow(planned.value.numerator, now);
        follow(planned.value.denominator, now);
    }
    indicator_rows = followed(indicator_rows, now);
    return now;
}

std::vector<std::optional<UnitPlace>> Prospect::drop_units(const std::set<UnitPlace>& places) {
    const auto now = drop(m_plan.units, m_units, places);
    for (auto& planned : m_plan.units)
        follow(planned.value.parent, now);
    unit_rows = followed(unit_rows, now);
    return now;
}

} // namespace taizhang
