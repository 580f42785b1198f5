// A year is one stretch of the index record_totals, in the order indicator, unit, quarter, last
// day. Each entry is added up here: half the time of GROUP BY with sum() and count(), and the
// totals of all days at once.
#include "ledger/definition_places.h"
#include "ledger/overflow.h"
#include "ledger/reader.h"
#include "ledger/row_values.h"

#include <algorithm>
#include <map>

namespace taizhang {

namespace {

/// Where a quarter number of the table stands in a YearTally.
int place_of_quarter(std::int64_t number) {
    if (number < unassigned_quarter || number > 4)
        throw LedgerError{LedgerProblem::damaged, "quarter = " + std::to_string(number)};
    return number == unassigned_quarter ? unassigned_place : static_cast<int>(number) - 1;
}

Date date_of(std::string_view iso) {
    if (const auto day = parse_iso_date(iso))
        return *day;
    throw LedgerError{LedgerProblem::damaged, "end = " + std::string{iso}};
}

Period period_of(std::string_view start, std::string_view end) {
    const Date last = date_of(end);
    return {start == end ? last : date_of(start), last};
}

/// In the order of the index.
bool is_before(const Period& a, const Period& b) {
    return std::pair{a.end, a.start} < std::pair{b.end, b.start};
}

/// Adds up the entries of the index as they come.
class YearCollector {
public:
    /// `calendar` is the one by which the records are filed.
    YearCollector(const DefinitionPlaces& places, const Calendar& calendar, YearDays& year)
        : m_places{places}, m_year{year} {
        for (int quarter = 1; quarter <= 4; ++quarter)
            m_within.push_back(calendar.quarter({year.year, quarter}));
        m_within.push_back(calendar.year(year.year));
    }

    /// Of the columns indicator_id, unit_id, quarter, end, start, quantity, approximate.
    void add(const RowValues& row) {
        const Key key{row.integer(0), row.integer(1), row.integer(2)};
        if (m_year.quarters.empty() || key != m_key)
            begin_quarter(key);
        go_to_period(row.text_view(4), row.text_view(3));
        Tally& tally = m_year.quarters.back().periods.back().tally;
        if (row.is_null(5))
            ++tally.pending;
        else
            count(tally, row.integer(5), row.integer(6) != 0);
    }

private:
    /// indicator_id, unit_id, quarter
    using Key = std::array<std::int64_t, 3>;

    void begin_quarter(const Key& key) {
        if (!m_year.quarters.empty() && key < m_key)
            out_of_order();
        m_key = key;
        m_year.quarters.push_back({.indicator = m_places.indicator(key[0]),
                                   .unit = m_places.unit(static_cast<UnitId>(key[1])),
                                   .quarter = place_of_quarter(key[2]),
                                   .periods = {}});
    }

    void go_to_period(std::string_view start, std::string_view end) {
        std::vector<PeriodTally>& periods = m_year.quarters.back().periods;
        if (!periods.empty() && m_start == start && m_end == end)
            return;
        m_start = start;
        m_end = end;
        const Period period = period_of(start, end);
        if (!periods.empty() && is_before(period, periods.back().period))
            out_of_order();
        if (period.end < period.start || !is_filed_right(period))
            throw LedgerError{LedgerProblem::damaged,
                              "quarter = " + std::to_string(m_key[2]) + ", end = " + m_end};
        periods.push_back({period, periods.empty() ? Tally{} : periods.back().tally});
    }

    /// By the calendar, a period lies where it is filed: in that quarter, or in no single one.
    bool is_filed_right(const Period& period) const {
        const auto place = static_cast<size_t>(m_year.quarters.back().quarter);
        const auto holds = [&](const Period& within) { return within.contains(period); };
        if (!holds(m_within[place]))
            return false;
        return place != unassigned_place ||
               std::none_of(m_within.begin(), m_within.end() - 1, holds);
    }

    static void count(Tally& tally, std::int64_t thousandths, bool approximate) {
        if (thousandths < 0 || thousandths > max_quantity.thousandths)
            throw LedgerError{LedgerProblem::damaged, "quantity = " + std::to_string(thousandths)};
        tally.sum += Quantity{thousandths};
        ++tally.records;
        tally.approximate |= approximate;
    }

    [[noreturn]] static void out_of_order() {
        throw LedgerError{LedgerProblem::damaged, "record_totals"};
    }

    const DefinitionPlaces& m_places;
    YearDays& m_year;
    std::vector<Period> m_within; ///< by place in a YearTally
    Key m_key{};
    std::string m_start;
    std::string m_end;
};

std::vector<Level> levels_of(Connection& connection, const DefinitionPlaces& places,
                             IndicatorId indicator, int year) {
    const RecordCondition condition =
        condition_of({.year = year, .indicators = std::vector{indicator}});
    Query select{connection, "SELECT unit_id, end, id, quantity, approximate FROM record INDEXED "
                             "BY record_totals WHERE quantity IS NOT NULL AND " +
                                 condition.sql};
    select.with_all(condition.values);
    std::vector<Level> levels;
    while (select.step())
        levels.push_back(
            {.unit = places.unit(select.id<UnitId>(0)),
             .end = select.date(1),
             .record = select.id<RecordId>(2),
             .quantity = select.quantity(3),
             .precision = select.integer(4) ? Precision::approximate : Precision::exact});
    std::ranges::sort(levels, {}, [](const Level& level) {
        return std::tuple{level.unit, level.end, level.record};
    });
    return levels;
}

/// Every figure of the year is a part of its indicator's sum over all units: when that fits, all
/// do.
void check_sums(const YearDays& year) {
    std::map<int, Quantity> sums;
    for (const QuarterDays& quarter : year.quarters)
        sums[quarter.indicator] += quarter.periods.back().tally.sum;
}

} // namespace

YearDays Reader::year_days(const Definitions& definitions, int year) {
    const DefinitionPlaces places{definitions};
    YearDays days{.year = year, .quarters = {}, .levels = {}};
    YearCollector collector{places, Calendar{settings().cutoff_day}, days};
    try {
        each_row(m_connection,
                 {{"indicator_id", "unit_id", "quarter", "end", "start", "quantity", "approximate"},
                  "FROM record INDEXED BY record_totals WHERE year = ?",
                  {std::int64_t{year}}},
                 [&](const RowValues& row) { collector.add(row); });
        check_sums(days);
    } catch (const QuantityOverflow&) {
        throw_overflow(m_connection, {.year = year});
    }
    const auto place_of = [](const QuarterDays& quarter) {
        return std::tuple{quarter.indicator, quarter.unit, quarter.quarter};
    };
    if (!std::ranges::is_sorted(days.quarters, {}, place_of)) // ids mostly are in that order
        std::ranges::sort(days.quarters, {}, place_of);
    days.levels.resize(definitions.indicators.size());
    for (size_t place = 0; place < days.levels.size(); ++place)
        if (definitions.indicators[place].measure == Measure::latest)
            days.levels[place] =
                levels_of(m_connection, places, definitions.indicators[place].id, year);
    return days;
}

YearTotals Reader::year_totals(const Definitions& definitions, int year, Date until) {
    return totals_until(year_days(definitions, year), definitions.calendar(), until);
}

} // namespace taizhang
