#pragma once

#include "ledger/ledger_error.h"

#include <SQLiteCpp/Database.h>
#include <cstdint>
#include <memory>
#include <string>

struct sqlite3;

namespace taizhang {

/// One open SQLite connection; every SQLite error leaves it as a LedgerError.
class Connection {
public:
    enum class Mode { read_write, read_only };

    /// Opens an existing file, or `:memory:`.
    Connection(const std::string& path, Mode mode);

    sqlite3* handle() const { return m_database->getHandle(); }
    SQLite::Database& database() { return *m_database; }
    const std::string& path() const { return m_path; }

    /// Runs statements that give no rows.
    void execute(const std::string& sql);
    /// First column of the first row; 0 when there is none.
    std::int64_t number(const std::string& sql);
    /// Rows that the last statement inserted, changed or removed.
    std::int64_t changes() const;
    /// Throws the LedgerError of an SQLite result code unless it is SQLITE_OK.
    void check(int result) const;

private:
    std::string m_path;
    std::unique_ptr<SQLite::Database> m_database;
};

/// The one place where SQLite's result codes become ours. `extended` is an extended result code.
[[noreturn]] void throw_ledger_error(int extended, const std::string& path,
                                     const std::string& message);

/// Runs `action` and translates what SQLiteCpp throws.
template <class Action>
auto translated(const std::string& path, Action action) {
    try {
        return action();
    } catch (const SQLite::Exception& error) {
        throw_ledger_error(error.getExtendedErrorCode(), path, error.what());
    }
}

} // namespace taizhang
