#include "progress/attention.h"

#include <algorithm>
#include <map>

namespace taizhang {

namespace {

Attention of_status(const IndicatorProgress& progress, AttentionKind kind) {
    Attention item;
    item.kind = kind;
    item.indicator = progress.indicator;
    item.status = progress.status;
    return item;
}

void add_statuses(std::vector<Attention>& items, const std::vector<IndicatorProgress>& review) {
    for (const IndicatorProgress& progress : review) {
        if (!is_status_certain(progress))
            continue;
        const Tone tone = tone_of(progress.status);
        if (tone == Tone::bad)
            items.push_back(of_status(progress, AttentionKind::bad_status));
        if (tone == Tone::attention)
            items.push_back(of_status(progress, AttentionKind::attention_status));
    }
}

/// What each unit owes of one indicator, by unit.
using OwedByUnit = std::map<UnitPlace, Attention>;

/// By indicator, separately for each state.
std::map<IndicatorPlace, OwedByUnit> owed_in_state(const Coverage& coverage, DutyState state,
                                                   AttentionKind kind) {
    std::map<IndicatorPlace, OwedByUnit> owed;
    for (const CoverageCell& cell : coverage.cells) {
        if (cell.state != state)
            continue;
        Attention& item = owed[cell.duty.indicator][cell.duty.unit];
        item.kind = kind;
        item.indicator = cell.duty.indicator;
        item.units = {cell.duty.unit};
        item.required = cell.duty.required;
        item.per = cell.duty.per;
        ++item.cells;
    }
    return owed;
}

Attention together(const OwedByUnit& owed) {
    Attention sum = owed.begin()->second;
    sum.units.clear();
    sum.cells = 0;
    for (const auto& [unit, item] : owed) {
        sum.units.push_back(unit);
        sum.cells += item.cells;
    }
    return sum;
}

void add_duties(std::vector<Attention>& items, const Coverage& coverage, DutyState state,
                AttentionKind kind, int units_listed) {
    for (const auto& [indicator, owed] : owed_in_state(coverage, state, kind)) {
        if (static_cast<int>(owed.size()) > units_listed) {
            items.push_back(together(owed));
            continue;
        }
        for (const auto& [unit, item] : owed)
            items.push_back(item);
    }
}

/// A ratio has no records of its own: what is pending stands with its parts.
void add_pending(std::vector<Attention>& items, const Definitions& definitions,
                 const std::vector<IndicatorProgress>& review) {
    for (const IndicatorProgress& progress : review) {
        const auto& indicator = definitions.indicators[progress.indicator];
        if (progress.pending == 0 || indicator.measure == Measure::ratio)
            continue;
        Attention item = of_status(progress, AttentionKind::pending);
        item.cells = progress.pending;
        items.push_back(item);
    }
}

} // namespace

std::vector<Attention> attention_of(const Definitions& definitions,
                                    const std::vector<IndicatorProgress>& review,
                                    const Coverage& coverage, int units_listed) {
    std::vector<Attention> items;
    add_statuses(items, review);
    add_duties(items, coverage, DutyState::missed, AttentionKind::missed_duty, units_listed);
    add_duties(items, coverage, DutyState::due, AttentionKind::due_duty, units_listed);
    add_pending(items, definitions, review);
    std::ranges::stable_sort(items, {}, &Attention::kind);
    return items;
}

} // namespace taizhang
