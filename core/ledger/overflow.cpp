#include "ledger/overflow.h"

namespace taizhang {

void throw_overflow(Connection& connection, const RecordQuery& query) {
    const RecordCondition condition = condition_of(query);
    Query greatest{connection,
                   "SELECT part.year, i.code, i.name_zh, u.name FROM (SELECT year, indicator_id, "
                   "unit_id, total(quantity) AS sum FROM record WHERE " +
                       condition.sql +
                       " GROUP BY 1, 2, 3 ORDER BY sum DESC LIMIT 1) AS part JOIN indicator AS i "
                       "ON i.id = part.indicator_id JOIN org_unit AS u ON u.id = part.unit_id"};
    std::string subject;
    if (greatest.with_all(condition.values).step())
        subject = greatest.text(0) + " · " + greatest.text(1) + " " + greatest.text(2) + " · " +
                  greatest.text(3);
    throw LedgerError{LedgerProblem::overflow, subject};
}

} // namespace taizhang
