#include "ledger/record_row.h"

#include "model/record_rules.h"

namespace taizhang {

namespace {

constexpr int first_field = 1; ///< after the id
constexpr int end_column = first_field + static_cast<int>(RecordField::end);
constexpr int first_after_fields = first_field + static_cast<int>(record_field_count);

void read(const Query& query, int column, Date& day) {
    day = query.date(column);
}
void read(const Query& query, int column, IndicatorId& id) {
    id = query.id<IndicatorId>(column);
}
void read(const Query& query, int column, UnitId& id) {
    id = query.id<UnitId>(column);
}
void read(const Query& query, int column, std::optional<Quantity>& amount) {
    amount = query.optional_quantity(column);
}
void read(const Query& query, int column, Precision& precision) {
    precision = query.integer(column) ? Precision::approximate : Precision::exact;
}
void read(const Query& query, int column, std::optional<std::int64_t>& count) {
    if (!query.is_null(column))
        count = query.integer_within(column, 0, most_participants);
}
void read(const Query& query, int column, std::string& text) {
    text = query.text(column);
}

/// A sentence is always one of a report; a damaged row may lack one of both.
std::optional<ReportPlace> report_place_at(const Query& query, int column) {
    const auto report = query.optional_id<ReportId>(column);
    if (report.has_value() == query.is_null(column + 1))
        query.throw_damaged(column + 1);
    if (!report)
        return std::nullopt;
    return ReportPlace{*report, query.integer_within(column + 1, 0, INT64_MAX)};
}

} // namespace

const std::string& field_columns() {
    static const std::string columns = [] {
        std::string names;
        for (const RecordFieldRow& row : record_fields())
            names += (names.empty() ? "" : ", ") + std::string{row.ledger_column};
        return names;
    }();
    return columns;
}

const std::string& record_row_columns() {
    static const std::string columns =
        "id, " + field_columns() + ", source, created, changed, report_id, sentence";
    return columns;
}

Record record_at(const Query& query) {
    Record record; // field by field, as in reader_definitions.cpp
    record.id = query.id<RecordId>(0);
    int column = first_field;
    for (const RecordFieldRow& row : record_fields()) {
        visit_field(record, row, [&](auto& value) { read(query, column, value); });
        ++column;
    }
    if (record.period.end < record.period.start)
        query.throw_damaged(end_column);
    record.source = query.text(first_after_fields);
    record.created = query.text(first_after_fields + 1);
    record.changed = query.text(first_after_fields + 2);
    record.report = report_place_at(query, first_after_fields + 3);
    return record;
}

void add_fields(Query& query, const Record& record, const BoundDays& days) {
    for (const RecordFieldRow& row : record_fields())
        visit_field(record, row, [&]<class Value>(const Value& value) {
            if constexpr (std::is_same_v<Value, Date>)
                query.add(BorrowedText{row.field == RecordField::start ? days.start : days.end});
            else if constexpr (std::is_same_v<Value, std::string>)
                query.add(BorrowedText{value});
            else if constexpr (std::is_same_v<Value, Precision>)
                query.add(value == Precision::approximate ? 1 : 0);
            else
                query.add(value);
        });
}

} // namespace taizhang
