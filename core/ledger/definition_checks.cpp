#include "ledger/definition_checks.h"

#include "ledger/definition_places.h"
#include "model/target_rules.h"

#include <set>

namespace taizhang {

namespace {

[[noreturn]] void throw_damaged(const std::string& what) {
    throw LedgerError{LedgerProblem::damaged, what};
}

void check_ratio(const DefinitionPlaces& places, const Indicator& indicator) {
    const bool is_ratio = indicator.measure == Measure::ratio;
    for (const auto& part : {indicator.numerator, indicator.denominator}) {
        if (is_ratio != part.has_value())
            throw_damaged("ratio " + indicator.code);
        if (!part)
            continue;
        const auto place = static_cast<size_t>(places.indicator(raw(*part)));
        if (places.definitions.indicators[place].measure != Measure::sum)
            throw_damaged("ratio " + indicator.code);
    }
}

/// Weights that add up to nothing share nothing out.
void check_target(const DefinitionPlaces& places, const Target& target) {
    const auto place = static_cast<size_t>(places.indicator(raw(target.indicator)));
    if (target.phasing == Phasing::weights && sum_of(target.quarters) == Quantity{})
        throw_damaged("target " + std::to_string(target.year) + " " +
                      places.definitions.indicators[place].code);
    places.unit(target.unit);
}

/// Of a cadence or an exclusion.
template <class Rule>
void check_references(const DefinitionPlaces& places, const std::vector<Rule>& rules) {
    for (const Rule& rule : rules) {
        places.indicator(raw(rule.indicator));
        places.unit(rule.unit);
    }
}

} // namespace

void check_unit_tree(const std::vector<OrgUnit>& units) {
    std::unordered_map<std::int64_t, std::optional<UnitId>> parents;
    int roots = 0;
    for (const auto& unit : units) {
        parents.emplace(raw(unit.id), unit.parent);
        roots += unit.parent ? 0 : 1;
        if (roots > 1)
            throw_damaged("unit tree at " + unit.code);
    }
    std::set<std::int64_t> rooted;
    for (const auto& unit : units) {
        std::vector<std::int64_t> path;
        std::int64_t at = raw(unit.id);
        while (!rooted.contains(at)) {
            path.push_back(at);
            const auto parent = parents.find(at);
            if (parent == parents.end() || path.size() > units.size())
                throw_damaged("unit tree at " + unit.code);
            if (!parent->second)
                break;
            at = raw(*parent->second);
        }
        rooted.insert(path.begin(), path.end());
    }
}

void check_definitions(const Definitions& definitions) {
    const DefinitionPlaces places{definitions};
    for (const Indicator& indicator : definitions.indicators)
        check_ratio(places, indicator);
    for (const Target& target : definitions.targets)
        check_target(places, target);
    check_references(places, definitions.cadences);
    check_references(places, definitions.exclusions);
}

} // namespace taizhang
