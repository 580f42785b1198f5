#include "ledger/record_list.h"

#include "ledger/ledger.h"
#include "ledger/overflow.h"

#include <algorithm>
#include <unordered_map>

namespace taizhang {

namespace {

constexpr int day_bits = 17;
constexpr std::uint64_t last_day_number = (1U << day_bits) - 1;

/// A row of the list while it is sorted: by key, rising.
struct Entry {
    std::uint64_t key = 0;
    RecordId id{};
};

std::uint64_t day_number_of(Date day) {
    constexpr Date first{std::chrono::year{earliest_year} / 1 / 1};
    return static_cast<std::uint64_t>((day - first).count());
}

template <class Id>
using Ranks = std::unordered_map<Id, std::uint64_t>;

/// Makes keys so that records in order have rising keys: what they are sorted by above, the day
/// below.
class KeyMaker {
public:
    KeyMaker(const Definitions& definitions, const ListOrder& order) : m_order(order) {
        std::uint64_t rank = 0;
        for (const auto& indicator : definitions.indicators)
            m_indicators.emplace(indicator.id, rank++);
        rank = 0;
        for (const auto& unit : definitions.units.units())
            m_units.emplace(unit.id, rank++);
    }

    std::uint64_t key_of(const Query& row) const {
        const std::uint64_t day = day_number_of(row.date(1));
        if (m_order.by == SortedBy::date)
            return is_rising() ? day : last_day_number - day;
        const std::uint64_t rank = rank_of(row);
        return (is_rising() ? rank : most_rank - rank) << day_bits | (last_day_number - day);
    }

private:
    static constexpr std::uint64_t most_rank = (std::uint64_t{1} << (64 - day_bits)) - 1;

    bool is_rising() const { return m_order.direction == SortDirection::ascending; }
    std::uint64_t rank_of(const Query& row) const {
        if (m_order.by == SortedBy::indicator)
            return rank_in(m_indicators, row, 2);
        if (m_order.by == SortedBy::unit)
            return rank_in(m_units, row, 3);
        return row.is_null(4) ? 0 : static_cast<std::uint64_t>(row.integer(4)) + 1;
    }

    template <class Id>
    static std::uint64_t rank_in(const Ranks<Id>& ranks, const Query& row, int column) {
        const auto found = ranks.find(row.id<Id>(column));
        if (found == ranks.end())
            row.throw_damaged(column);
        return found->second;
    }

    ListOrder m_order;
    Ranks<IndicatorId> m_indicators;
    Ranks<UnitId> m_units;
};

/// What the rows add up to, by indicator.
class Tallies {
public:
    /// False when a sum does not fit.
    bool add(const Query& row) {
        Tally& tally = m_tallies[row.id<IndicatorId>(2)];
        if (row.is_null(4)) {
            ++tally.pending;
            return true;
        }
        ++tally.records;
        tally.approximate = tally.approximate || row.integer(5) != 0;
        return !__builtin_add_overflow(tally.sum.thousandths, row.quantity(4).thousandths,
                                       &tally.sum.thousandths);
    }
    std::vector<std::pair<IndicatorId, Tally>> take() const {
        std::vector<std::pair<IndicatorId, Tally>> sorted{m_tallies.begin(), m_tallies.end()};
        std::ranges::sort(sorted, {}, [](const auto& entry) { return entry.first; });
        return sorted;
    }

private:
    std::unordered_map<IndicatorId, Tally> m_tallies;
};

bool is_search_by_date(const RecordQuery& query, const ListOrder& order) {
    return !query.find.empty() && !query.ids && order.by == SortedBy::date;
}

/// Named records are looked up. Everything else but a search stands in the covering index. A search
/// in the order of dates walks the index of dates, so that its first hits come first; any other
/// reads all rows anyway.
std::string select_list(const RecordQuery& query, const ListOrder& order) {
    std::string sql = "SELECT id, end, indicator_id, unit_id, quantity, approximate FROM record ";
    if (query.ids)
        return sql + "NOT INDEXED WHERE " + condition_of(query).sql;
    if (query.find.empty())
        return sql + "INDEXED BY record_totals WHERE " + condition_of(query).sql;
    if (!is_search_by_date(query, order))
        return sql + "NOT INDEXED WHERE " + condition_of(query).sql;
    const std::string down = order.direction == SortDirection::descending ? " DESC" : "";
    return sql + "INDEXED BY record_newest WHERE " + condition_of(query).sql + " ORDER BY year" +
           down + ", end" + down + ", id" + down;
}

std::vector<RecordId> ids_of(const std::vector<Entry>& entries) {
    std::vector<RecordId> ids;
    ids.reserve(entries.size());
    for (const Entry& entry : entries)
        ids.push_back(entry.id);
    return ids;
}

void sort(std::vector<Entry>& entries, const ListOrder& order) {
    const bool oldest_first = order == ListOrder{SortedBy::date, SortDirection::ascending};
    std::ranges::sort(entries, [&](const Entry& a, const Entry& b) {
        if (a.key != b.key)
            return a.key < b.key;
        return oldest_first ? a.id < b.id : a.id > b.id;
    });
}

} // namespace

RecordList read_list(const Ledger& ledger, const Definitions& definitions, const RecordQuery& query,
                     const ListOrder& order, const FirstHits& first_hits) {
    const KeyMaker keys{definitions, order};
    const bool tells_hits = first_hits && is_search_by_date(query, order);
    Tallies tallies;
    std::vector<Entry> entries;
    if (query.find.empty() && !query.year)
        entries.reserve(static_cast<size_t>(Reader{ledger}.record_count()));
    Query select{ledger.connection(), select_list(query, order)};
    select.with_all(condition_of(query).values);
    while (select.step()) {
        entries.push_back({keys.key_of(select), select.id<RecordId>(0)});
        if (!tallies.add(select))
            throw_overflow(ledger.connection(), query);
        const auto count = entries.size();
        if (tells_hits && (count == 1 || count == 8 || count == 64))
            first_hits(ids_of(entries));
    }
    sort(entries, order);
    return {ids_of(entries), tallies.take()};
}

} // namespace taizhang
