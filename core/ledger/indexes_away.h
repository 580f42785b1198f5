#pragma once

#include "ledger/connection.h"

#include <cstdint>
#include <optional>
#include <string>

namespace taizhang {

enum class BulkStep { adds, removes };

/// While one lives, a connection keeps few pages in memory: where rows come or go one behind the
/// other, more do not help. A run that is sorted at once takes as much.
class SmallCache {
public:
    explicit SmallCache(Connection& connection);
    ~SmallCache();
    SmallCache(const SmallCache&) = delete;
    SmallCache& operator=(const SmallCache&) = delete;

private:
    Connection& m_connection;
    std::string m_former; ///< the PRAGMA that sets it
};

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
    std::optional<SmallCache> m_cache; ///< while they are away
    std::int64_t m_records = 0;        ///< to be sorted at the most, once the indexes are away
};

/// Whether the folder for temporary files takes what making an index of so many records sorts.
bool has_room_to_sort(std::int64_t records);

} // namespace taizhang
