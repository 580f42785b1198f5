#include "progress/monthly_comparison.h"

#include "progress/measured.h"
#include "progress/rollup.h"

#include <algorithm>

namespace taizhang {

namespace {

using MonthTally = std::array<Tally, no_single_month + 1>;
using MonthDuties = std::array<DutyTally, no_single_month>;

class MonthlyBuilder {
public:
    MonthlyBuilder(const YearFigures& figures, const ReviewPoint& point, IndicatorPlace indicator,
                   std::span<const Record> records, const Coverage& coverage)
        : m_figures(figures), m_point(point),
          m_definition(figures.definitions.indicators[indicator]), m_indicator(indicator),
          m_calendar(figures.definitions.calendar()), m_duties(units()), m_year_duties(units()) {
        m_day = day_looked_at(point, m_calendar);
        m_point.quarter.reset();
        m_point.as_of = m_day;
        for (int month = 1; month <= no_single_month; ++month)
            m_months.push_back(m_calendar.month(point.year, month));
        add_records(records);
        add_duties(coverage);
    }

    Comparison build(std::vector<UnitPlace> units_compared) {
        Comparison result;
        result.units = std::move(units_compared);
        for (UnitPlace unit : result.units)
            add_row(result, unit);
        result.columns = columns();
        return with_columns(result);
    }

private:
    size_t units() const { return static_cast<size_t>(m_figures.definitions.units.size()); }

    void add_records(std::span<const Record> records) {
        m_above.resize(units());
        m_below.resize(units());
        for (const Record& record : records) {
            const auto unit = m_figures.definitions.units.place_of(record.unit);
            auto& tallies = record.indicator == m_definition.denominator ? m_below : m_above;
            if (!unit)
                continue;
            MonthTally& tally = tallies[*unit];
            const size_t month = month_of(record.period);
            tally[month] += tally_of(record);
            for (size_t touched = 0; month == no_single_month && touched < m_months.size();
                 ++touched)
                tally[touched].partial |= record.period.overlaps(m_months[touched]);
        }
    }

    static Tally tally_of(const Record& record) {
        if (is_pending(record))
            return {{}, 0, 1, false};
        return {*record.quantity, 1, 0, record.precision == Precision::approximate};
    }

    size_t month_of(const Period& period) const {
        const auto found = std::ranges::find_if(
            m_months, [&](const Period& month) { return month.contains(period); });
        return static_cast<size_t>(found - m_months.begin());
    }

    void add_duties(const Coverage& coverage) {
        for (const CoverageCell& cell : coverage.cells) {
            if (cell.duty.indicator != m_indicator)
                continue;
            const auto unit = static_cast<size_t>(cell.duty.unit);
            m_year_duties[unit].add(cell.state);
            const bool in_month = cell.duty.per == Cycle::month || cell.duty.per == Cycle::week;
            const size_t month = month_of({cell.duty.period.end, cell.duty.period.end});
            if (in_month && month < no_single_month)
                m_duties[unit][month].add(cell.state);
        }
    }

    static Tally rolled_up(const std::vector<MonthTally>& tallies, OrgTree::Range units,
                           size_t month) {
        Tally sum;
        for (UnitPlace unit = units.first; unit < units.end; ++unit)
            sum += tallies[unit][month];
        return sum;
    }

    void add_row(Comparison& result, UnitPlace unit) const {
        for (size_t month = 0; month <= no_single_month; ++month)
            result.cells.push_back(cell_of(unit, month));
        ReviewPoint point = m_point;
        point.unit = unit;
        result.cells.push_back(compared_cell(m_figures, point, m_indicator, m_year_duties[unit]));
        // A row counts months; the year would count them once more.
        result.cells.back().is_missing = false;
    }

    ComparedCell cell_of(UnitPlace unit, size_t month) const {
        ComparedCell cell;
        const auto range = m_figures.definitions.units.subtree(unit);
        const bool has_begun = month == no_single_month || m_months[month].start <= m_day;
        if (has_begun)
            put_value(cell, range, month);
        if (month < no_single_month)
            cell.duties = m_duties[unit][month];
        cell.is_missing = cell.duties.missed > 0;
        cell.heat = heat_of(cell);
        return cell;
    }

    void put_value(ComparedCell& cell, OrgTree::Range range, size_t month) const {
        if (m_definition.measure == Measure::latest) {
            if (month < no_single_month)
                put_level(cell, range, std::min(m_months[month].end, m_day));
            return;
        }
        const Tally above = rolled_up(m_above, range, month);
        const Tally below = rolled_up(m_below, range, month);
        cell.pending = above.pending + below.pending;
        cell.records = above.records + below.records + cell.pending;
        cell.approximate = above.approximate || below.approximate;
        cell.known = m_definition.measure == Measure::sum
                         ? known_of(above.partial, above)
                         : known_of_ratio(above.partial || below.partial, above, below);
        if (!has_number(cell.known))
            return;
        if (m_definition.measure == Measure::sum)
            cell.value = to_number(above.sum);
        else if (const auto ratio = percentage(above.sum, below.sum, cell.approximate))
            cell.value = ratio->number();
    }

    void put_level(ComparedCell& cell, OrgTree::Range range, Date day) const {
        const auto level =
            level_on(m_figures.this_year.indicators[m_indicator], m_definition, range, day);
        if (!level)
            return;
        cell.value = to_number(level->value);
        cell.approximate = level->approximate;
    }

    static Heat heat_of(const ComparedCell& cell) {
        const DutyTally& duties = cell.duties;
        if (duties.owed() == 0)
            return duties.not_required > 0 ? Heat::not_required : Heat::blank;
        if (duties.missed > 0)
            return cell.value.value_or(0) > 0 || cell.pending > 0 ? Heat::low : Heat::none;
        return duties.due > 0 ? Heat::below : Heat::met;
    }

    static std::vector<int> columns() {
        std::vector<int> columns;
        for (int column = 0; column <= whole_year_column; ++column)
            columns.push_back(column);
        return columns;
    }

    /// Leaves out `no_single_month` where nothing lies in it.
    static Comparison with_columns(const Comparison& all) {
        const auto is_used = [&](int row) {
            const ComparedCell& cell = all.at(row, no_single_month);
            return cell.value.value_or(0) > 0 || cell.pending > 0;
        };
        const int rows = static_cast<int>(all.units.size());
        for (int row = 0; row < rows; ++row)
            if (is_used(row))
                return all;
        Comparison kept{all.units, all.columns, {}};
        std::erase(kept.columns, no_single_month);
        for (int row = 0; row < rows; ++row)
            for (int column : kept.columns)
                kept.cells.push_back(all.at(row, column));
        return kept;
    }

    const YearFigures& m_figures;
    ReviewPoint m_point;
    const Indicator& m_definition;
    IndicatorPlace m_indicator;
    Calendar m_calendar;
    Date m_day{};
    std::vector<Period> m_months;
    std::vector<MonthTally> m_above; ///< by unit place; all there is but for a ratio
    std::vector<MonthTally> m_below; ///< the denominator's
    std::vector<MonthDuties> m_duties;
    std::vector<DutyTally> m_year_duties;
};

} // namespace

Comparison monthly_comparison(const YearFigures& figures, const ReviewPoint& point,
                              IndicatorPlace indicator, std::span<const Record> records,
                              const Coverage& coverage, std::vector<UnitPlace> units) {
    return MonthlyBuilder{figures, point, indicator, records, coverage}.build(std::move(units));
}

} // namespace taizhang
