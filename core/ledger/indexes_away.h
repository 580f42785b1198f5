#pragma once

#include "ledger/connection.h"

namespace taizhang {

enum class BulkStep { adds, removes };

/// Takes the indexes of the records away while a step adds or removes most of the records: to make
/// them afresh costs less than to change them row by row. Does nothing for a smaller step. Inside a
/// transaction, which is rolled back unless restore() was called.
class IndexesAway {
public:
    /// `count` records, about.
    IndexesAway(Connection& connection, BulkStep step, std::int64_t count);
    void restore();

private:
    Connection& m_connection;
    bool m_are_away;
};

} // namespace taizhang
