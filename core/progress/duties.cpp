#include "progress/duties.h"

#include <algorithm>

namespace taizhang {

namespace {

/// A rule as it applies to one unit: 0 steps for the unit's own, `self` before a kind.
struct ApplyingRule {
    const Cadence* rule;
    int steps;
};

/// All duties of one indicator.
class IndicatorDuties {
public:
    IndicatorDuties(const Definitions& definitions, IndicatorPlace indicator)
        : m_definitions(definitions), m_indicator(indicator) {
        const IndicatorId id = definitions.indicators[indicator].id;
        for (const Cadence& rule : definitions.cadences)
            if (rule.indicator == id)
                m_rules.push_back({&rule, *tree().place_of(rule.unit)});
        for (const Exclusion& exclusion : definitions.exclusions)
            if (exclusion.indicator == id)
                m_exclusions.push_back(
                    {exclusion.period, tree().subtree(*tree().place_of(exclusion.unit))});
    }

    bool none() const { return m_rules.empty(); }

    void add_duties_of(UnitPlace unit, const Period& within, std::vector<Duty>& duties) const {
        const auto rules = rules_for(unit);
        for (const ApplyingRule& applying : rules) {
            const Cadence& rule = *applying.rule;
            for (const Period& period :
                 m_definitions.calendar().cycles_ending_in(rule.per, within)) {
                if (rule.active.covers(period) && nearest_on(rules, period.end) == &rule)
                    duties.push_back(
                        {m_indicator, unit, period, rule.per, rule.count, is_owed(unit, period)});
            }
        }
    }

private:
    struct PlacedRule {
        const Cadence* rule;
        UnitPlace unit;
    };
    struct PlacedExclusion {
        Period period;
        OrgTree::Range units;
    };

    const OrgTree& tree() const { return m_definitions.units; }

    bool applies(const PlacedRule& placed, UnitPlace unit) const {
        if (!placed.rule->owed_by)
            return placed.unit == unit;
        return *placed.rule->owed_by == tree().at(unit).kind &&
               tree().subtree(placed.unit).contains(unit);
    }

    std::vector<ApplyingRule> rules_for(UnitPlace unit) const {
        std::vector<ApplyingRule> rules;
        const int depth = tree().depth_of(unit);
        for (const PlacedRule& placed : m_rules) {
            if (!applies(placed, unit))
                continue;
            const int steps = 2 * (depth - tree().depth_of(placed.unit));
            rules.push_back({placed.rule, steps + (placed.rule->owed_by ? 1 : 0)});
        }
        std::ranges::stable_sort(rules, {}, &ApplyingRule::steps);
        return rules;
    }

    static const Cadence* nearest_on(const std::vector<ApplyingRule>& rules, Date day) {
        for (const ApplyingRule& applying : rules)
            if (applying.rule->active.covers(day))
                return applying.rule;
        return nullptr;
    }

    bool is_owed(UnitPlace unit, const Period& period) const {
        return tree().at(unit).active.covers(period) &&
               std::ranges::none_of(m_exclusions, [&](const PlacedExclusion& exclusion) {
                   return exclusion.units.contains(unit) && exclusion.period.overlaps(period);
               });
    }

    const Definitions& m_definitions;
    IndicatorPlace m_indicator;
    std::vector<PlacedRule> m_rules;
    std::vector<PlacedExclusion> m_exclusions;
};

void add_duties_of(const Definitions& definitions, const Period& within, OrgTree::Range units,
                   IndicatorPlace indicator, std::vector<Duty>& duties) {
    const IndicatorDuties asked(definitions, indicator);
    if (asked.none())
        return;
    for (UnitPlace unit = units.first; unit < units.end; ++unit)
        asked.add_duties_of(unit, within, duties);
}

} // namespace

std::vector<Duty> duties_ending_in(const Definitions& definitions, const Period& within,
                                   OrgTree::Range units) {
    std::vector<Duty> duties;
    for (IndicatorPlace indicator; indicator < std::ssize(definitions.indicators); ++indicator)
        add_duties_of(definitions, within, units, indicator, duties);
    return duties;
}

std::vector<Duty> duties_ending_in(const Definitions& definitions, const Period& within,
                                   OrgTree::Range units, IndicatorPlace indicator) {
    std::vector<Duty> duties;
    add_duties_of(definitions, within, units, indicator, duties);
    return duties;
}

} // namespace taizhang
