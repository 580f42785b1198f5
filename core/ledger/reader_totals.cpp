#include "ledger/overflow.h"
#include "ledger/reader.h"

namespace taizhang {

namespace {

/// A sum in two parts, since sum() itself fails where it does not fit.
const std::string tally_columns =
    "coalesce(sum(quantity >> 32), 0), coalesce(sum(quantity & 4294967295), 0), count(quantity), "
    "count(*), max(approximate AND quantity IS NOT NULL), coalesce(min(quantity), 0) AS quantity, "
    "coalesce(max(quantity), 0) AS quantity";

std::optional<Quantity> sum_of_parts(std::int64_t high, std::int64_t low) {
    std::int64_t sum = 0;
    if (__builtin_mul_overflow(high, std::int64_t{1} << 32, &sum) ||
        __builtin_add_overflow(sum, low, &sum))
        return std::nullopt;
    return Quantity{sum};
}

} // namespace

Tally Reader::tally(const RecordQuery& query) {
    const RecordCondition condition = condition_of(query);
    Query select{m_connection, "SELECT " + tally_columns + " FROM record WHERE " + condition.sql};
    select.with_all(condition.values).step();
    for (const int column : {5, 6})
        select.quantity(column); // throws damaged: a bad one must not hide in the sum
    const auto sum = sum_of_parts(select.integer(0), select.integer(1));
    if (!sum)
        throw_overflow(m_connection, query);
    const int known = select.small(2);
    return {.sum = *sum,
            .records = known,
            .pending = (select.small(3) - known) & Tally::most_pending,
            .approximate = select.integer(4) != 0};
}

} // namespace taizhang
