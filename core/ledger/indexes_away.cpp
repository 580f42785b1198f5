#include "ledger/indexes_away.h"

#include "ledger/reader.h"
#include "ledger/schema.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <sqlite3.h>
#include <unistd.h>

namespace taizhang {

namespace fs = std::filesystem;

namespace {

/// Indexes are made afresh when so many times as many records change as are kept.
constexpr std::int64_t rebuild_factor = 2;
constexpr std::int64_t rebuild_minimum = 50'000;

constexpr std::array record_indexes{"record_totals", "record_newest"};

/// What sorting takes of one record at the most: an entry of the longer index, twice while runs of
/// them are merged.
constexpr std::uintmax_t bytes_to_sort_one = 160;

/// Where SQLite puts files that have no name, by its own rule; empty = nowhere.
fs::path folder_for_sorting() {
    const std::array<const char*, 6> folders{
        std::getenv("SQLITE_TMPDIR"), std::getenv("TMPDIR"), "/var/tmp", "/usr/tmp", "/tmp", "."};
    for (const char* folder : folders)
        if (folder != nullptr && ::access(folder, W_OK | X_OK) == 0 && fs::is_directory(folder))
            return folder;
    return {};
}

/// While one lives, what is sorted beyond the cache goes to a file that has no name: the indexes of
/// ten million records would take half a gigabyte of memory. SQLite refuses to change over when
/// something on the connection has sorted before; the memory has to do then, as where the folder
/// for such files has no room: a sort that fails would take the whole import with it.
class SortsOnDisk {
public:
    SortsOnDisk(Connection& connection, std::int64_t records) : m_connection{connection} {
        if (has_room_to_sort(records))
            m_connection.try_pragma("PRAGMA temp_store=FILE");
    }
    ~SortsOnDisk() { m_connection.try_pragma("PRAGMA temp_store=MEMORY"); }
    SortsOnDisk(const SortsOnDisk&) = delete;
    SortsOnDisk& operator=(const SortsOnDisk&) = delete;

private:
    Connection& m_connection;
};

bool is_worth_rebuilding(Connection& connection, BulkStep step, std::int64_t count) {
    if (count < rebuild_minimum)
        return false;
    const std::int64_t there = Reader{connection}.record_count();
    // A damaged journal may say of a step that it takes any number of records away.
    const std::int64_t kept =
        step == BulkStep::adds ? there : std::max<std::int64_t>(0, there - count);
    return count / rebuild_factor >= kept;
}

} // namespace

bool has_room_to_sort(std::int64_t records) {
    std::error_code error;
    const auto space = fs::space(folder_for_sorting(), error);
    return !error && space.available / bytes_to_sort_one >= static_cast<std::uintmax_t>(records);
}

SmallCache::SmallCache(Connection& connection)
    : m_connection{connection}, m_former{"PRAGMA cache_size=" +
                                         std::to_string(connection.number("PRAGMA cache_size"))} {
    m_connection.try_pragma("PRAGMA cache_size=-2048");
}

SmallCache::~SmallCache() {
    m_connection.try_pragma(m_former.c_str());
}

IndexesAway::IndexesAway(Connection& connection, BulkStep step, std::int64_t count)
    : m_connection{connection}, m_are_away{is_worth_rebuilding(connection, step, count)} {
    if (!m_are_away)
        return;
    m_cache.emplace(connection);
    const std::int64_t there = Reader{connection}.record_count();
    const std::int64_t coming = step == BulkStep::adds ? count : 0;
    m_records = there + std::min(coming, std::numeric_limits<std::int64_t>::max() - there);
    for (const char* index : record_indexes)
        m_connection.execute(std::string{"DROP INDEX "} + index);
}

void IndexesAway::restore() {
    if (!m_are_away)
        return;
    const SortsOnDisk on_disk{m_connection, m_records};
    for (const char* index : record_indexes)
        m_connection.execute(index_definition(index));
    m_cache.reset();
}

} // namespace taizhang
