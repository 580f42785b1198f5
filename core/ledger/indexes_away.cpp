#include "ledger/indexes_away.h"

#include "ledger/reader.h"
#include "ledger/schema.h"

#include <array>
#include <sqlite3.h>

namespace taizhang {

namespace {

/// Indexes are made afresh when so many times as many records change as are kept.
constexpr std::int64_t rebuild_factor = 2;
constexpr std::int64_t rebuild_minimum = 50'000;

constexpr std::array record_indexes{"record_totals", "record_newest"};

/// While one lives, what is sorted beyond the cache goes to a file that has no name: the indexes of
/// ten million records would take half a gigabyte of memory. SQLite refuses to change over when
/// something on the connection has sorted before; the memory has to do then.
class SortsOnDisk {
public:
    explicit SortsOnDisk(Connection& connection) : m_connection{connection} {
        put("PRAGMA temp_store=FILE");
    }
    ~SortsOnDisk() { put("PRAGMA temp_store=MEMORY"); }
    SortsOnDisk(const SortsOnDisk&) = delete;
    SortsOnDisk& operator=(const SortsOnDisk&) = delete;

private:
    void put(const char* setting) {
        sqlite3_exec(m_connection.handle(), setting, nullptr, nullptr, nullptr);
    }

    Connection& m_connection;
};

bool is_worth_rebuilding(Connection& connection, BulkStep step, std::int64_t count) {
    if (count < rebuild_minimum)
        return false;
    const std::int64_t there = Reader{connection}.record_count();
    const std::int64_t kept = step == BulkStep::adds ? there : there - count;
    return count >= rebuild_factor * kept;
}

} // namespace

IndexesAway::IndexesAway(Connection& connection, BulkStep step, std::int64_t count)
    : m_connection{connection}, m_are_away{is_worth_rebuilding(connection, step, count)} {
    if (m_are_away)
        for (const char* index : record_indexes)
            m_connection.execute(std::string{"DROP INDEX "} + index);
}

void IndexesAway::restore() {
    if (!m_are_away)
        return;
    const SortsOnDisk on_disk{m_connection};
    for (const char* index : record_indexes)
        m_connection.execute(index_definition(index));
}

} // namespace taizhang
