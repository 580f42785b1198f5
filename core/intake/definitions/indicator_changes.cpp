#include "intake/definitions/indicator_changes.h"

#include "text/ids/catalogue.h"

#include <algorithm>

namespace taizhang {

namespace {

using Groups = std::vector<CategoryPlaces>;

Quantity sum_of(const Target& target) {
    Quantity sum;
    for (const auto& quarter : target.quarters)
        sum += quarter.value_or(Quantity{});
    return sum;
}

/// A target that was set for a pace does not fit a level, and the other way round.
std::optional<Refusal> refusal_of(const Target& target, const Indicator& after) {
    const std::string year = std::to_string(target.year);
    if (has_pace(after) && target.phasing == Phasing::manual && sum_of(target) != target.annual)
        return Refusal{text_id::catalogue_targets_differ, {year}};
    if (!has_pace(after) && target.phasing == Phasing::weights)
        return Refusal{text_id::catalogue_targets_weighted, {year}};
    return std::nullopt;
}

std::vector<IndicatorId> flat(const Groups& groups, const std::vector<Indicator>& indicators) {
    std::vector<IndicatorId> ids;
    for (const auto& group : groups)
        for (const IndicatorPlace place : group.places)
            ids.push_back(indicators[place].id);
    return ids;
}

/// Swaps with the neighbour; false when there is none.
template <class Items, class Position>
bool swapped(Items& items, Position at, OrderStep step) {
    if (at == items.end() || (step == OrderStep::up ? at == items.begin() : at + 1 == items.end()))
        return false;
    std::iter_swap(at, step == OrderStep::up ? at - 1 : at + 1);
    return true;
}

auto group_of(Groups& groups, IndicatorPlace place) {
    return std::ranges::find_if(groups, [&](const CategoryPlaces& group) {
        return std::ranges::find(group.places, place) != group.places.end();
    });
}

} // namespace

std::string free_indicator_code(const Definitions& definitions) {
    for (int number = 1;; ++number) {
        std::string code = "own-" + std::to_string(number);
        if (!place_of(definitions, std::string_view{code}))
            return code;
    }
}

bool touches_figures(const Indicator& before, const Indicator& after) {
    return before.measure != after.measure || before.numerator != after.numerator ||
           before.denominator != after.denominator || before.direction != after.direction ||
           before.decimals != after.decimals || is_percentage(before) != is_percentage(after);
}

std::optional<Refusal> refusal_of(const Definitions& definitions, const Indicator& after,
                                  std::int64_t records) {
    if (after.measure == Measure::ratio && records > 0)
        return Refusal{text_id::catalogue_ratio_records, {std::to_string(records)}};
    const bool has_duties = std::ranges::count(definitions.cadences, after.id, &Cadence::indicator);
    if (after.measure != Measure::sum && has_duties)
        return Refusal{text_id::catalogue_has_duties, {}};
    for (const Target& target : definitions.targets)
        if (target.indicator == after.id)
            if (auto refusal = refusal_of(target, after))
                return refusal;
    return std::nullopt;
}

std::vector<CategoryPlaces> by_category(const std::vector<Indicator>& indicators) {
    Groups groups;
    for (size_t i = 0; i < indicators.size(); ++i) {
        auto group = std::ranges::find(groups, indicators[i].category, &CategoryPlaces::category);
        if (group == groups.end())
            group = groups.insert(groups.end(), {indicators[i].category, {}});
        group->places.push_back(IndicatorPlace{i});
    }
    return groups;
}

std::vector<IndicatorId> reordered_indicator(const std::vector<Indicator>& indicators,
                                             IndicatorPlace place, OrderStep step) {
    Groups groups = by_category(indicators);
    auto& places = group_of(groups, place)->places;
    if (!swapped(places, std::ranges::find(places, place), step))
        return {};
    return flat(groups, indicators);
}

std::vector<IndicatorId> reordered_category(const std::vector<Indicator>& indicators,
                                            IndicatorPlace place, OrderStep step) {
    Groups groups = by_category(indicators);
    if (!swapped(groups, group_of(groups, place), step))
        return {};
    return flat(groups, indicators);
}

} // namespace taizhang
