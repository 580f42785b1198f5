#include "ledger/transaction.h"

#include <sqlite3.h>

namespace taizhang {

Transaction::Transaction(Connection& connection) : m_connection{connection} {
    // A deferred transaction that reads first would fail at once when another program writes.
    m_connection.execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
    if (sqlite3_get_autocommit(m_connection.handle()) == 0)
        sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() {
    m_connection.execute("COMMIT");
}

} // namespace taizhang
