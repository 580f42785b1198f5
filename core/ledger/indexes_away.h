#pragma once

#include "ledger/connection.h"

#include <cstdint>

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
    bool are_away() const { return m_are_away; }

private:
    Connection& m_connection;
    bool m_are_away;
    std::int64_t m_records = 0; ///< to be sorted at the most, once the indexes are away
};

/// Whether the folder for temporary files takes what making an index of so many records sorts.
bool has_room_to_sort(std::int64_t records);

} // namespace taizhang
