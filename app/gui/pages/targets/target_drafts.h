#pragma once

#include "gui/desk/view_figures.h"
#include "intake/definitions/target_entry.h"
#include "progress/what_if.h"

#include <map>
#include <tuple>

namespace taizhang {

/// What the ledger says about the target of an indicator, for the unit and year looked at.
struct TargetNow {
    IndicatorPlace place; ///< of the indicator
    TargetKey key;
    std::optional<Target> own; ///< set for this unit itself
    std::optional<Plan> plan;  ///< that holds, wherever it comes from
    PlanSource source = PlanSource::none;
};

TargetNow target_now(const ViewFigures& figures, IndicatorPlace place);

/// What is typed when nothing was: the own target as it reads, else nothing.
TargetEntry untouched_entry(const TargetNow& now);

/// Targets that were typed and not saved yet; they stay until they are saved or given up.
class TargetDrafts {
public:
    /// The draft of a target, else what the ledger says.
    TargetEntry entry_of(const TargetNow& now) const;
    bool holds(const TargetKey& key) const { return m_entries.contains(order_of(key)); }
    /// Keeps what was typed; an entry that says what the ledger says is none.
    void keep(const TargetNow& now, const Indicator& indicator, const TargetEntry& entry);
    /// Drops what the ledger says by now.
    void drop_saved(const ViewFigures& figures);
    void drop(const TargetKey& key) { m_entries.erase(order_of(key)); }

private:
    using Order = std::tuple<std::int64_t, std::int64_t, int>;
    static Order order_of(const TargetKey& key) {
        return {raw(key.indicator), raw(key.unit), key.year};
    }

    std::map<Order, TargetEntry> m_entries;
};

/// Whose target it is, for read_entry.
Target blank_target(const TargetKey& key);

/// The last figures under other rules, so that they are worked out once a change and not once a
/// frame.
class WhatIf {
public:
    const IndicatorProgress& under(const IndicatorRules& rules, const ViewFigures& figures,
                                   IndicatorPlace indicator);

private:
    std::uint64_t m_book = 0; ///< its revision; 0 = none yet
    ReviewPoint m_point;
    IndicatorRules m_rules;
    IndicatorProgress m_progress;
    std::optional<IndicatorPlace> m_indicator;
};

} // namespace taizhang
