#pragma once

#include "ledger/ledger_error.h"
#include "ledger/sqlite_path.h"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>

struct sqlite3;
namespace SQLite {
class Database;
}

namespace taizhang {

/// One open SQLite connection; every SQLite error leaves it as a LedgerError.
class Connection {
public:
    enum class Mode {
        read_write,
        only_asking, ///< changes nothing, but may take back a write that was broken off
        read_only    ///< of a file that may not be written
    };

    /// Opens an existing file. Errors tell of it as `told`, which is its path as the user knows it.
    Connection(const std::string& path, Mode mode, std::string told);
    static Connection in_memory();
    /// In a nameless file of SQLite's own that goes with the connection.
    static Connection temporary(std::string told);
    /// Over an open file without a name, which goes with the connection; only for asking.
    static Connection of_open_file(int file, std::string told);
    Connection(Connection&&) noexcept;
    ~Connection();

    /// Takes over the whole content of another one that nobody writes into, a few megabytes at a
    /// time. `goes_on` is asked after each; when it says no, throws cancelled. Of a file that
    /// others may write into: page_copy.h.
    void copy_from(Connection& other, const std::function<bool()>& goes_on);

    /// Running statements throw cancelled while `told` is true.
    void stop_when(std::shared_ptr<const std::atomic<bool>> told);
    void wait_at_most(std::chrono::milliseconds patience);

    /// Opens the same file again, with the same stop and patience; no statement may be alive.
    void reopen(Mode mode);

    /// What errors call the file.
    const std::string& told() const { return m_told; }
    sqlite3* handle() const;
    SQLite::Database& database() { return *m_database; }

    /// Runs a PRAGMA that SQLite may refuse now; throws nothing and asks for no memory of ours.
    void try_pragma(const char* pragma) noexcept;
    /// Runs statements that give no rows.
    void execute(const std::string& sql);
    /// First column of the first row; 0 when there is none.
    std::int64_t number(const std::string& sql);
    /// Rows that the last statement inserted, changed or removed.
    std::int64_t changes() const;
    /// Throws the LedgerError of an SQLite result code unless it is SQLITE_OK.
    void check(int result) const;

    /// Throws the LedgerError of an error that SQLiteCpp has thrown.
    [[noreturn]] void fail(int extended, const std::string& message) const;

private:
    Connection();
    void open(const char* path, int flags, const char* layer);
    void apply_stop();
    void apply_patience();

    std::string m_told;
    std::optional<SqlitePath> m_file; ///< nothing in memory
    std::chrono::milliseconds m_patience{2000};
    std::shared_ptr<const std::atomic<bool>> m_stop; ///< outlives the database that looks at it
    std::unique_ptr<SQLite::Database> m_database;
};

} // namespace taizhang
