#pragma once

#include "ledger/query.h"
#include "ledger/record_fields.h"

namespace taizhang {

/// The columns of `record` that hold what can be said of one, by RecordField.
const std::string& field_columns();
/// The columns that record_at() reads, from the first of the query.
const std::string& record_row_columns();
Record record_at(const Query& query);

/// The days of a record as they are bound: they have to stay until the statement has run.
struct BoundDays {
    explicit BoundDays(const Period& period)
        : start{to_iso(period.start)}, end{to_iso(period.end)} {}

    std::string start;
    std::string end;
};

/// Binds the fields of a record to the next parameters, without a copy of its texts.
void add_fields(Query& query, const Record& record, const BoundDays& days);

} // namespace taizhang
