#include "ledger/reader.h"

#include <algorithm>

namespace taizhang {

namespace {

const std::string tally_columns = "coalesce(sum(quantity), 0), count(quantity), count(*), "
                                  "max(approximate AND quantity IS NOT NULL)";

/// Reads tally_columns from `first` on.
Tally tally_at(const Query& query, int first) {
    const int known = query.small(first + 1);
    return {.sum = query.quantity(first),
            .records = known,
            .pending = query.small(first + 2) - known,
            .approximate = query.integer(first + 3) != 0};
}

/// Where a quarter number of the table stands in a YearTally.
int place_of_quarter(int number) {
    return number == unassigned_quarter ? unassigned_place : number - 1;
}

/// Places of ids in catalogue and tree.
struct Places {
    const Definitions& definitions;
    std::unordered_map<std::int64_t, int> indicators;

    explicit Places(const Definitions& given) : definitions{given} {
        int place = 0;
        for (const auto& indicator : given.indicators)
            indicators.emplace(raw(indicator.id), place++);
    }
    int indicator(std::int64_t id) const {
        const auto found = indicators.find(id);
        if (found == indicators.end())
            throw LedgerError{LedgerProblem::damaged, "indicator " + std::to_string(id)};
        return found->second;
    }
    int unit(UnitId id) const {
        if (const auto place = definitions.units.place_of(id))
            return *place;
        throw LedgerError{LedgerProblem::damaged, "unit " + std::to_string(raw(id))};
    }
};

/// One row per indicator, unit and quarter of the records in `query`; rows come in this order.
template <class Visit>
void each_quarter_tally(Connection& connection, const RecordQuery& query, const Visit& visit) {
    const RecordCondition condition = condition_of(query);
    Query select{connection, "SELECT indicator_id, unit_id, quarter, " + tally_columns +
                                 " FROM record INDEXED BY record_totals WHERE " + condition.sql +
                                 " GROUP BY indicator_id, unit_id, quarter"};
    select.with_all(condition.values);
    while (select.step())
        visit(select.integer(0), select.id<UnitId>(1), select.small(2), tally_at(select, 3));
}

UnitTotals& totals_of(IndicatorTotals& totals, int unit) {
    const auto found = std::ranges::find(totals.units, unit, &UnitTotals::unit);
    if (found != totals.units.end())
        return *found;
    return totals.units.emplace_back(UnitTotals{.unit = unit, .whole = {}, .until = {}});
}

void read_levels(Connection& connection, const Places& places, IndicatorId indicator, int year,
                 std::vector<Level>& levels) {
    const RecordCondition condition =
        condition_of({.year = year, .indicators = std::vector{indicator}});
    Query select{connection, "SELECT unit_id, end, id, quantity, approximate FROM record INDEXED "
                             "BY record_totals WHERE quantity IS NOT NULL AND " +
                                 condition.sql};
    select.with_all(condition.values);
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
}

/// Everything of a quarter that is over counts.
void copy_whole(YearTotals& totals, int quarter_place) {
    const auto place = static_cast<size_t>(quarter_place);
    for (auto& indicator : totals.indicators)
        for (auto& unit : indicator.units)
            unit.until[place] = unit.whole[place];
}

/// Fills the `until` of all totals from their `whole`. Records are read again only for what is
/// neither over nor still to come: the running quarter, and what lies in no single quarter.
template <class TallyAt>
void read_until(Connection& connection, const Calendar& calendar, YearTotals& totals,
                const TallyAt& at) {
    const auto read = [&](int quarter) {
        each_quarter_tally(
            connection, {.year = totals.year, .quarter = quarter, .ended_by = totals.until},
            [&](std::int64_t indicator, UnitId unit, int number, const Tally& tally) {
                at(indicator, unit, number, &UnitTotals::until) = tally;
            });
    };
    for (int number = 1; number <= 4; ++number) {
        const Period period = calendar.quarter({totals.year, number});
        if (period.end <= totals.until)
            copy_whole(totals, place_of_quarter(number));
        else if (period.start <= totals.until)
            read(number);
    }
    if (calendar.year(totals.year).end <= totals.until)
        copy_whole(totals, unassigned_place);
    else
        read(unassigned_quarter);
}

} // namespace

YearTotals Reader::year_totals(const Definitions& definitions, int year, Date until) {
    const Places places{definitions};
    YearTotals totals{.year = year, .until = until, .indicators = {}};
    totals.indicators.resize(definitions.indicators.size());
    const auto at = [&](std::int64_t indicator, UnitId unit, int quarter,
                        YearTally UnitTotals::*part) -> Tally& {
        auto& of_indicator = totals.indicators[static_cast<size_t>(places.indicator(indicator))];
        auto& tally = totals_of(of_indicator, places.unit(unit)).*part;
        return tally[static_cast<size_t>(place_of_quarter(quarter))];
    };
    each_quarter_tally(m_connection, {.year = year},
                       [&](std::int64_t indicator, UnitId unit, int quarter, const Tally& tally) {
                           at(indicator, unit, quarter, &UnitTotals::whole) = tally;
                       });
    read_until(m_connection, definitions.calendar(), totals, at);
    for (size_t place = 0; place < totals.indicators.size(); ++place) {
        auto& of_indicator = totals.indicators[place];
        std::ranges::sort(of_indicator.units, {}, &UnitTotals::unit);
        const auto& indicator = definitions.indicators[place];
        if (indicator.measure == Measure::latest)
            read_levels(m_connection, places, indicator.id, year, of_indicator.levels);
    }
    return totals;
}

Tally Reader::tally(const RecordQuery& query) {
    const RecordCondition condition = condition_of(query);
    Query select{m_connection, "SELECT " + tally_columns + " FROM record WHERE " + condition.sql};
    select.with_all(condition.values).step();
    return tally_at(select, 0);
}

std::vector<DatedQuantity> Reader::dated_quantities(const Definitions& definitions,
                                                    IndicatorId indicator, const Period& window,
                                                    Date until) {
    const Calendar calendar = definitions.calendar();
    const Places places{definitions};
    std::vector<DatedQuantity> quantities;
    for (int year = calendar.year_of(window.start); year <= calendar.year_of(window.end); ++year) {
        const RecordCondition condition = condition_of({.year = year,
                                                        .indicators = std::vector{indicator},
                                                        .ended_by = std::min(until, window.end),
                                                        .ended_from = window.start});
        Query select{m_connection, "SELECT unit_id, start, end, quantity FROM record INDEXED BY "
                                   "record_totals WHERE quantity IS NOT NULL AND " +
                                       condition.sql + " ORDER BY end, id"};
        select.with_all(condition.values);
        while (select.step())
            quantities.push_back({.unit = places.unit(select.id<UnitId>(0)),
                                  .period = {select.date(1), select.date(2)},
                                  .quantity = select.quantity(3)});
    }
    return quantities;
}

} // namespace taizhang
