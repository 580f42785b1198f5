#include "ledger/ledger.h"
#include "ledger/reader.h"
#include "ledger/record_row.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

/// Keeps what lies behind a place; year comes first because both indexes begin with it.
void add_after(RecordCondition& condition, const RecordQuery& query) {
    if (!query.after)
        return;
    const std::string sign = query.order == RecordOrder::newest_first ? " < " : " > ";
    condition.sql += " AND (end, id)" + sign + "(?, ?)";
    condition.values.emplace_back(to_iso(query.after->end));
    condition.values.emplace_back(raw(query.after->id));
}

/// The reporting year rises with the last day, so that sorting by (year, end, id) is sorting by
/// (end, id), and record_newest gives it without a sorter.
std::string order_of(const RecordQuery& query) {
    return query.order == RecordOrder::newest_first ? " ORDER BY year DESC, end DESC, id DESC"
                                                    : " ORDER BY year, end, id";
}

std::string bounds_of(const RecordQuery& query) {
    if (!query.limit && query.offset == 0)
        return {};
    return " LIMIT " + std::to_string(query.limit.value_or(-1)) + " OFFSET " +
           std::to_string(query.offset);
}

/// True when the covering index should find the ids of a page before any whole row is read.
bool finds_in_index(const RecordQuery& query) {
    return !query.ids && query.year && query.limit && (query.indicators || query.units);
}

std::string select_records(const RecordQuery& query, const std::string& condition) {
    const std::string rows = condition + order_of(query) + bounds_of(query);
    if (finds_in_index(query))
        return "SELECT " + record_row_columns() +
               " FROM (SELECT id AS found FROM record INDEXED BY record_totals WHERE " + rows +
               ") CROSS JOIN record ON id = found" + order_of(query);
    const bool by_order = !query.ids && !query.indicators && !query.units;
    return "SELECT " + record_row_columns() + " FROM record" +
           (by_order ? " INDEXED BY record_newest" : "") + " WHERE " + rows;
}

} // namespace

Reader::Reader(const Ledger& ledger) : m_connection{ledger.connection()} {}

std::vector<Record> Reader::records(const RecordQuery& query) {
    std::vector<Record> records;
    each_record(query, [&](const Record& record) {
        records.push_back(record);
        return true;
    });
    return records;
}

void Reader::each_record(const RecordQuery& query,
                         const std::function<bool(const Record&)>& visit) {
    RecordCondition condition = condition_of(query);
    add_after(condition, query);
    Query select{m_connection, select_records(query, condition.sql)};
    select.with_all(condition.values);
    while (select.step())
        if (!visit(record_at(select)))
            return;
}

std::optional<Record> Reader::record(RecordId id) {
    Query select{m_connection, "SELECT " + record_row_columns() + " FROM record WHERE id = ?"};
    select.with(id);
    return select.step() ? std::optional{record_at(select)} : std::nullopt;
}

std::vector<Record> Reader::records_of(std::span<const RecordId> ids) {
    std::vector<Record> records;
    Query select{m_connection, "SELECT " + record_row_columns() + " FROM record WHERE id = ?"};
    for (const RecordId id : ids)
        if (select.with(id).step())
            records.push_back(record_at(select));
    return records;
}

std::int64_t Reader::record_count() {
    return m_connection.number("SELECT count(*) FROM record");
}

std::int64_t Reader::record_count(const RecordQuery& query) {
    const RecordCondition condition = condition_of(query);
    Query select{m_connection, "SELECT count(*) FROM record WHERE " + condition.sql};
    select.with_all(condition.values).step();
    return select.integer(0);
}

std::vector<int> Reader::years_with_records() {
    // A plain DISTINCT would walk the whole index: this jumps from year to year.
    Query query{m_connection,
                "WITH RECURSIVE years(year) AS (SELECT min(year) FROM record UNION ALL "
                "SELECT (SELECT min(year) FROM record WHERE year > years.year) FROM years "
                "WHERE years.year IS NOT NULL) SELECT year FROM years WHERE year IS NOT NULL"};
    std::vector<int> years;
    while (query.step())
        years.push_back(query.small_within(0, earliest_year, latest_year));
    return years;
}

Reader::RecordCounts Reader::record_counts() {
    RecordCounts counts;
    Query query{m_connection, "SELECT unit_id, indicator_id, count(*) FROM record GROUP BY 1, 2"};
    while (query.step()) {
        counts.by_unit[query.integer(0)] += query.integer(2);
        counts.by_indicator[query.integer(1)] += query.integer(2);
    }
    return counts;
}

bool Reader::has_records_between(RecordId first, RecordId last, IndicatorId indicator) {
    Query query{m_connection, "SELECT 1 FROM record WHERE id BETWEEN ? AND ? AND "
                              "indicator_id = ? LIMIT 1"};
    return query.with(first, last, indicator).step();
}

RowAbout Reader::about_row(const std::string& table, const std::string& key) {
    struct Told {
        std::string_view table;
        const char* columns; ///< indicator, unit, when, name
    };
    constexpr std::array all_told{Told{"target", "indicator_id, unit_id, year, ''"},
                                  Told{"cadence", "indicator_id, unit_id, '', ''"},
                                  Told{"exclusion", "indicator_id, unit_id, start, ''"},
                                  Told{"record", "indicator_id, unit_id, start, ''"},
                                  Told{"layout", "NULL, NULL, '', name"},
                                  Told{"report", "NULL, NULL, '', name"},
                                  Told{"received_file", "NULL, unit_id, ifnull(start, ''), name"}};
    RowAbout about;
    const auto* told = std::ranges::find(all_told, table, &Told::table);
    if (told == all_told.end())
        return about;
    Query query{m_connection,
                std::string{"SELECT "} + told->columns + " FROM " + table + " WHERE id = ?"};
    if (!query.with(key).step())
        return about;
    about.indicator = query.optional_id<IndicatorId>(0);
    about.unit = query.optional_id<UnitId>(1);
    about.when = query.text(2);
    about.name = query.text(3);
    return about;
}

} // namespace taizhang
