#include "ledger/reader.h"
#include "ledger/received.h"

namespace taizhang {

namespace {

// Values are filled field by field, see reader_definitions.cpp.

const std::string files_sql =
    "SELECT f.name, f.digest, ifnull(l.name, ''), f.unit_id, f.start, f.end, f.received FROM "
    "received_file AS f LEFT JOIN layout AS l ON l.id = f.layout_id ";

std::optional<Period> period_at(const Query& query, int column) {
    const auto start = query.optional_date(column);
    const auto end = query.optional_date(column + 1);
    if (start.has_value() != end.has_value() || (start && *end < *start))
        query.throw_damaged(column + 1);
    return start ? std::optional{Period{*start, *end}} : std::nullopt;
}

std::vector<ReceivedFile> files_of(Query& query) {
    std::vector<ReceivedFile> files;
    while (query.step()) {
        auto& file = files.emplace_back();
        file.name = query.text(0);
        file.digest = query.integer(1);
        file.layout = query.text(2);
        file.unit = query.optional_id<UnitId>(3);
        file.period = period_at(query, 4);
        file.received = query.date(6);
    }
    return files;
}

} // namespace

std::vector<Layout> Reader::layouts() {
    Query query{m_connection, "SELECT name, fingerprint, answers, used FROM layout ORDER BY name"};
    std::vector<Layout> layouts;
    while (query.step()) {
        auto& layout = layouts.emplace_back();
        layout.name = query.text(0);
        layout.fingerprint = query.text(1);
        layout.answers = query.text(2);
        layout.used = query.text(3);
    }
    return layouts;
}

std::vector<ReceivedFile> Reader::received_files(const std::optional<Period>& period) {
    const std::string condition = period ? "WHERE f.start <= ? AND f.end >= ? " : "";
    Query query{m_connection, files_sql + condition + "ORDER BY f.id"};
    if (period)
        query.with(period->end, period->start);
    return files_of(query);
}

std::vector<ReceivedFile> Reader::received_files_of(std::int64_t digest) {
    Query query{m_connection, files_sql + "WHERE f.digest = ? ORDER BY f.id"};
    return files_of(query.with(digest));
}

std::vector<RecordedPeriod> Reader::recorded_periods(int year) {
    Query query{m_connection, "SELECT unit_id, start, end, max(source = '') FROM record WHERE "
                              "year = ? GROUP BY 1, 2, 3"};
    query.with(year);
    std::vector<RecordedPeriod> periods;
    while (query.step()) {
        auto& recorded = periods.emplace_back();
        recorded.unit = query.id<UnitId>(0);
        recorded.period = {query.date(1), query.date(2)};
        recorded.has_typed = query.integer(3) != 0;
    }
    return periods;
}

int Reader::node() {
    return static_cast<int>(m_connection.number("SELECT node FROM identity"));
}

} // namespace taizhang
