#include "progress/attention.h"

#include <algorithm>
#include <span>

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

/// Duties of one unit and indicator that are in one state.
struct OwedByUnit {
    UnitPlace unit;
    int required = 0; ///< of the last of them
    Cycle per = Cycle::quarter;
    int cells = 0;
};

/// Puts together what the units owe of one indicator after the other.
class OwedDuties {
public:
    OwedDuties(std::vector<Attention>& items, DutyState state, AttentionKind kind, int units_listed)
        : m_items(items), m_state(state), m_kind(kind),
          m_units_listed(static_cast<size_t>(units_listed)) {}

    void add_all(const Coverage& coverage) {
        for (const CoverageCell& cell : coverage.cells) // by indicator and unit
            if (cell.state == m_state)
                add(cell.duty);
        finish_indicator();
    }

private:
    void add(const Duty& duty) {
        if (!m_owed.empty() && m_indicator != duty.indicator)
            finish_indicator();
        m_indicator = duty.indicator;
        if (m_owed.empty() || m_owed.back().unit != duty.unit)
            m_owed.push_back({.unit = duty.unit});
        OwedByUnit& owed = m_owed.back();
        owed.required = duty.required;
        owed.per = duty.per;
        ++owed.cells;
    }

    void finish_indicator() {
        if (m_owed.size() > m_units_listed)
            add_together();
        else
            for (const OwedByUnit& owed : m_owed)
                add_item(owed);
        m_owed.clear();
    }

    Attention& add_item(const OwedByUnit& owed) {
        Attention& item = m_items.emplace_back();
        item.kind = m_kind;
        item.indicator = m_indicator;
        item.units = {owed.unit};
        item.required = owed.required;
        item.per = owed.per;
        item.cells = owed.cells;
        return item;
    }

    void add_together() {
        Attention& item = add_item(m_owed.front());
        item.units.reserve(m_owed.size());
        for (const OwedByUnit& owed : std::span{m_owed}.subspan(1)) {
            item.units.push_back(owed.unit);
            item.cells += owed.cells;
        }
    }

    std::vector<Attention>& m_items;
    DutyState m_state;
    AttentionKind m_kind;
    size_t m_units_listed;
    IndicatorPlace m_indicator;
    std::vector<OwedByUnit> m_owed; ///< of that indicator
};

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
    OwedDuties{items, DutyState::missed, AttentionKind::missed_duty, units_listed}.add_all(
        coverage);
    OwedDuties{items, DutyState::due, AttentionKind::due_duty, units_listed}.add_all(coverage);
    add_pending(items, definitions, review);
    std::ranges::stable_sort(items, {}, &Attention::kind);
    return items;
}

} // namespace taizhang
