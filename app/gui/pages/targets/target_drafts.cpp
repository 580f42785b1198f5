#include "gui/pages/targets/target_drafts.h"

#include <algorithm>

namespace taizhang {

TargetNow target_now(const ViewFigures& figures, IndicatorPlace place) {
    const Definitions& definitions = figures.definitions();
    TargetNow now;
    now.place = place;
    now.key = {figures.indicator_at(place).id, definitions.units.at(figures.point.unit).id,
               figures.point.year};
    const auto own = std::ranges::find_if(definitions.targets, [&](const Target& target) {
        return TargetKey{target.indicator, target.unit, target.year} == now.key;
    });
    if (own != definitions.targets.end())
        now.own = *own;
    now.plan = figures.review[place].plan;
    now.source = figures.book->figures().plans.source_of(place, figures.point.unit);
    return now;
}

TargetEntry untouched_entry(const TargetNow& now) {
    return now.own ? entry_of(*now.own) : TargetEntry{};
}

TargetEntry TargetDrafts::entry_of(const TargetNow& now) const {
    const auto found = m_entries.find(order_of(now.key));
    return found == m_entries.end() ? untouched_entry(now) : found->second;
}

void TargetDrafts::keep(const TargetNow& now, const Indicator& indicator,
                        const TargetEntry& entry) {
    const auto same = [&] {
        const auto target = read_entry(entry, indicator, blank_target(now.key)).target;
        return target && target == now.own;
    };
    if (entry == untouched_entry(now) || same())
        drop(now.key);
    else
        m_entries.insert_or_assign(order_of(now.key), entry);
}

void TargetDrafts::drop_saved(const ViewFigures& figures) {
    if (m_entries.empty())
        return;
    for (const IndicatorProgress& progress : figures.review) {
        const TargetNow now = target_now(figures, progress.indicator);
        if (holds(now.key))
            keep(now, figures.indicator_at(progress.indicator), entry_of(now));
    }
}

Target blank_target(const TargetKey& key) {
    Target target;
    target.indicator = key.indicator;
    target.unit = key.unit;
    target.year = key.year;
    return target;
}

const IndicatorProgress& WhatIf::under(const IndicatorRules& rules, const ViewFigures& figures,
                                       IndicatorPlace indicator) {
    if (m_book != figures.book_revision || !(m_point == figures.point) ||
        m_indicator != indicator || !(m_rules == rules)) {
        m_book = figures.book_revision;
        m_point = figures.point;
        m_indicator = indicator;
        m_rules = rules;
        m_progress = progress_under(rules, figures.book->figures(), figures.point, indicator);
    }
    return m_progress;
}

} // namespace taizhang
