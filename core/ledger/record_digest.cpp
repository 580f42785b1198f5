#include "ledger/record_digest.h"

#include "ledger/digest_sum.h"
#include "ledger/record_row.h"

#include <sqlite3.h>

namespace taizhang {

namespace {

std::string_view bound_text(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return {text, static_cast<size_t>(sqlite3_value_bytes(value))};
}

extern "C" void record_digest(sqlite3_context* context, int count, sqlite3_value** values) {
    DigestSum sum;
    for (int place = 0; place < count; ++place) {
        sqlite3_value* value = values[place];
        switch (sqlite3_value_type(value)) {
        case SQLITE_NULL:
            sum.add_nothing();
            break;
        case SQLITE_INTEGER:
            sum.add(std::int64_t{sqlite3_value_int64(value)});
            break;
        default:
            sum.add(bound_text(value));
        }
    }
    sqlite3_result_int64(context, sum.value());
}

} // namespace

const std::string& digest_of_row() {
    static const std::string sql =
        "record_digest(id, " + field_columns() + ", source, created, changed, report_id, sentence)";
    return sql;
}

std::int64_t digest_of(const Record& record, const RecordStamp& stamp) {
    DigestSum sum;
    sum.add(stamp.id);
    for (const RecordFieldRow& row : record_fields())
        visit_field(record, row, [&](const auto& value) { sum.add(value); });
    sum.add(record.source);
    sum.add(stamp.created);
    sum.add(stamp.changed);
    sum.add(record.report.transform([](const ReportPlace& at) { return at.report; }));
    sum.add(record.report.transform([](const ReportPlace& at) { return at.sentence; }));
    return sum.value();
}

void add_digest_function(Connection& connection) {
    connection.check(
        sqlite3_create_function_v2(connection.handle(), "record_digest", -1,
                                   SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr,
                                   record_digest, nullptr, nullptr, nullptr));
}

void renew_all_digests(Connection& connection) {
    add_digest_function(connection);
    connection.execute("UPDATE record SET digest = " + digest_of_row());
}

void renew_digests(Connection& connection, RecordId first, RecordId last) {
    add_digest_function(connection);
    Query{connection, "UPDATE record SET digest = " + digest_of_row() + " WHERE id BETWEEN ? AND ?"}
        .with(first, last)
        .run();
}

} // namespace taizhang
