#include "progress/duties.h"

#include <algorithm>

namespace taizhang {

namespace {

/// A rule and the periods of those looked at in which it holds.
struct PlacedRule {
    const Cadence* rule;
    UnitPlace unit;
    std::vector<Period> periods;
};

/// A rule as it applies to one unit: 0 steps for the unit's own, `self` before a kind.
struct ApplyingRule {
    const PlacedRule* placed;
    int steps;
};

/// The duties of one indicator that end within a period.
class IndicatorDuties {
public:
    IndicatorDuties(const Definitions& definitions, IndicatorPlace indicator, const Period& within)
        : m_definitions(definitions), m_indicator(indicator) {
        const IndicatorId id = definitions.indicators[indicator].id;
        for (const Cadence& rule : definitions.cadences)
            if (rule.indicator == id)
                m_rules.push_back({&rule, *tree().place_of(rule.unit), periods_of(rule, within)});
        for (const Exclusion& exclusion : definitions.exclusions)
            if (exclusion.indicator == id)
                m_exclusions.push_back(
                    {exclusion.period, tree().subtree(*tree().place_of(exclusion.unit))});
    }

    bool none() const { return m_rules.empty(); }

    void each_of(UnitPlace unit, const std::function<void(const Duty&)>& take) {
        find_rules_for(unit);
        for (const ApplyingRule& applying : m_applying) {
            const Cadence& rule = *applying.placed->rule;
            for (const Period& period : applying.placed->periods)
                if (nearest_on(period.end) == &rule)
                    take({m_indicator, unit, period, rule.per, rule.count, is_owed(unit, period)});
        }
    }

private:
    struct PlacedExclusion {
        Period period;
        OrgTree::Range units;
    };

    const OrgTree& tree() const { return m_definitions.units; }

    std::vector<Period> periods_of(const Cadence& rule, const Period& within) const {
        auto periods = m_definitions.calendar().cycles_ending_in(rule.per, within);
        std::erase_if(periods, [&](const Period& period) { return !rule.active.covers(period); });
        return periods;
    }

    bool applies(const PlacedRule& placed, UnitPlace unit) const {
        if (!placed.rule->owed_by)
            return placed.unit == unit;
        return *placed.rule->owed_by == tree().at(unit).kind &&
               tree().subtree(placed.unit).contains(unit);
    }

    void find_rules_for(UnitPlace unit) {
        m_applying.clear();
        for (const PlacedRule& placed : m_rules)
            if (applies(placed, unit))
                m_applying.push_back({&placed, 0});
        if (m_applying.size() > 1)
            put_nearest_first(tree().depth_of(unit));
    }

    /// `depth` is that of the unit.
    void put_nearest_first(int depth) {
        for (ApplyingRule& applying : m_applying)
            applying.steps = 2 * (depth - tree().depth_of(applying.placed->unit)) +
                             (applying.placed->rule->owed_by ? 1 : 0);
        std::ranges::stable_sort(m_applying, {}, &ApplyingRule::steps);
    }

    const Cadence* nearest_on(Date day) const {
        for (const ApplyingRule& applying : m_applying)
            if (applying.placed->rule->active.covers(day))
                return applying.placed->rule;
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
    std::vector<ApplyingRule> m_applying; ///< to the unit that is looked at
};

} // namespace

std::vector<Duty> duties_ending_in(const Definitions& definitions, const Period& within,
                                   OrgTree::Range units) {
    std::vector<Duty> duties;
    for (IndicatorPlace indicator; indicator < std::ssize(definitions.indicators); ++indicator)
        each_duty_ending_in(definitions, within, units, indicator,
                            [&](const Duty& duty) { duties.push_back(duty); });
    return duties;
}

void each_duty_ending_in(const Definitions& definitions, const Period& within, OrgTree::Range units,
                         IndicatorPlace indicator, const std::function<void(const Duty&)>& take) {
    IndicatorDuties asked{definitions, indicator, within};
    if (asked.none())
        return;
    for (UnitPlace unit = units.first; unit < units.end; ++unit)
        asked.each_of(unit, take);
}

} // namespace taizhang
