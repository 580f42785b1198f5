#include "ledger/reader.h"

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

} // namespace

Tally Reader::tally(const RecordQuery& query) {
    const RecordCondition condition = condition_of(query);
    Query select{m_connection, "SELECT " + tally_columns + " FROM record WHERE " + condition.sql};
    select.with_all(condition.values).step();
    return tally_at(select, 0);
}

} // namespace taizhang
