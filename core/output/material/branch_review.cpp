#include "output/material/branch_review.h"

#include "progress/rollup.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace taizhang {

namespace {

int months_of(Cycle per) {
    switch (per) {
    case Cycle::week:
    case Cycle::month:
        return 1;
    case Cycle::quarter:
        return 3;
    case Cycle::half_year:
        return 6;
    case Cycle::year:
        break;
    }
    return 12;
}

/// Gathers the review of one branch.
class BranchReader {
public:
    BranchReader(const Material& material, UnitPlace unit)
        : m_material(material), m_definitions(material.definitions()) {
        m_review.unit = unit;
    }

    BranchReview read() {
        add_duties();
        add_indicators();
        return std::move(m_review);
    }

private:
    bool is_told(IndicatorPlace indicator) const {
        return tells_details(m_material.privacy, m_material.indicator_at(indicator));
    }

    /// The first of the months in which a term lies, by its last day (figures.md §6).
    DutyTerm term_of(const Duty& duty) const {
        DutyTerm term;
        term.end = duty.period.end;
        for (int month = 1; month <= 12; ++month)
            if (m_material.calendar().month(m_material.point.year, month).contains(term.end))
                term.last_month = month;
        term.first_month = std::max(1, term.last_month - months_of(duty.per) + 1);
        return term;
    }

    void add_duties() {
        const ReviewPoint whole_year{m_material.point.year, std::nullopt, m_review.unit,
                                     m_material.day};
        using Key = std::tuple<int, int, Date>; // indicator, unit, first day
        std::map<Key, DutyState> states;
        for (const CoverageCell& cell : m_material.book->coverage(whole_year).cells)
            states[{cell.duty.indicator, cell.duty.unit, cell.duty.period.start}] = cell.state;
        std::map<IndicatorPlace, DutyRow> rows;
        for (const Duty& duty :
             duties_ending_in(m_definitions, m_material.calendar().year(m_material.point.year),
                              m_definitions.units.subtree(m_review.unit))) {
            if (!duty.owed || !is_told(duty.indicator))
                continue;
            DutyRow& row = rows[duty.indicator];
            row.indicator = duty.indicator;
            row.per = duty.per;
            row.required = duty.required;
            const auto state = states.find({duty.indicator, duty.unit, duty.period.start});
            add(row, duty, state == states.end() ? std::nullopt : std::optional{state->second});
        }
        for (auto& [indicator, row] : rows)
            m_review.duties.push_back(std::move(row));
    }

    void add(DutyRow& row, const Duty& duty, std::optional<DutyState> state) {
        const DutyTerm term = term_of(duty);
        auto found = std::ranges::find_if(row.terms, [&](const DutyTerm& one) {
            return one.first_month == term.first_month && one.last_month == term.last_month;
        });
        if (found == row.terms.end())
            found = row.terms.insert(row.terms.end(), term);
        found->end = std::max(found->end, term.end);
        if (!state) {
            ++found->ahead;
            return;
        }
        found->tally.add(*state);
        const Period quarter =
            m_material.calendar().quarter({m_material.point.year, m_material.quarter_place() + 1});
        if (quarter.contains(duty.period.end))
            m_review.quarter.add(*state);
    }

    void add_indicators() {
        ReviewPoint point = m_material.point;
        point.unit = m_review.unit;
        const YearFigures figures = m_material.book->figures();
        for (const IndicatorPlace place : m_material.indicators()) {
            const Indicator& indicator = m_material.indicator_at(place);
            if (!is_told(place) || indicator.measure != Measure::sum)
                continue;
            const IndicatorProgress progress = progress_of(figures, point, place);
            const auto tally =
                total_of(rolled_up(figures.this_year.indicators[place],
                                   m_definitions.units.subtree(m_review.unit), Extent::until_day));
            m_review.records += tally.records + tally.pending;
            if (progress.due && progress.plan && progress.plan->annual != Quantity{})
                m_review.paced.push_back(progress);
            else if (progress.actual_to_date.value_or(0) > 0)
                m_review.other.push_back(progress);
        }
        std::ranges::stable_sort(
            m_review.paced, std::greater<>{},
            [](const IndicatorProgress& one) { return std::max(0.0, one.lag.value_or(0)); });
    }

    const Material& m_material;
    const Definitions& m_definitions;
    BranchReview m_review;
};

} // namespace

BranchReview branch_review(const Material& material, UnitPlace unit) {
    return BranchReader{material, unit}.read();
}

} // namespace taizhang
