#pragma once

#include "ledger/connection.h"

namespace taizhang {

/// A transaction that is rolled back unless it was committed.
class Transaction {
public:
    explicit Transaction(Connection& connection);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Connection& m_connection;
};

} // namespace taizhang
