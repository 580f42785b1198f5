#include "ledger/connection.h"

#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

namespace taizhang {

namespace {

constexpr int busy_timeout_ms = 2000;

LedgerProblem problem_of(int extended) {
    if (extended == SQLITE_READONLY_DBMOVED)
        return LedgerProblem::moved;
    switch (extended & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_FORMAT:
        return LedgerProblem::damaged;
    case SQLITE_NOTADB:
        return LedgerProblem::not_a_ledger;
    case SQLITE_FULL:
        return LedgerProblem::disk_full;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return LedgerProblem::busy;
    case SQLITE_READONLY:
        return LedgerProblem::read_only;
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return LedgerProblem::no_permission;
    case SQLITE_INTERRUPT:
        return LedgerProblem::cancelled;
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
        return LedgerProblem::invalid_value;
    default:
        return LedgerProblem::io_failed;
    }
}

/// Settings of the connection alone, none of which touches the file (README.md says why each).
void configure(sqlite3* handle, SQLite::Database& database) {
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    database.setBusyTimeout(busy_timeout_ms);
    database.exec("PRAGMA trusted_schema=OFF;"
                  "PRAGMA cell_size_check=ON;"
                  "PRAGMA mmap_size=0;"
                  "PRAGMA temp_store=MEMORY;"
                  "PRAGMA foreign_keys=ON;"
                  "PRAGMA synchronous=FULL;");
}

} // namespace

void throw_ledger_error(int extended, const std::string& path, const std::string& message) {
    const LedgerProblem problem = problem_of(extended);
    const bool about_the_file = problem != LedgerProblem::invalid_value &&
                                problem != LedgerProblem::damaged &&
                                problem != LedgerProblem::io_failed;
    throw LedgerError{problem, about_the_file ? path : message};
}

Connection::Connection(const std::string& path, Mode mode) : m_path{path} {
    // One thread at a time, so SQLite need not lock itself at each of its calls.
    const int flags = SQLite::OPEN_NOMUTEX |
                      (mode == Mode::read_only ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE);
    translated(m_path, [&] {
        m_database = std::make_unique<SQLite::Database>(path, flags);
        configure(m_database->getHandle(), *m_database);
        m_database->exec(mode == Mode::read_only ? "PRAGMA cache_size=-8192"
                                                 : "PRAGMA cache_size=-32768");
    });
}

void Connection::execute(const std::string& sql) {
    translated(m_path, [&] { m_database->exec(sql); });
}

std::int64_t Connection::number(const std::string& sql) {
    return translated(m_path, [&] {
        SQLite::Statement statement{*m_database, sql};
        return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
    });
}

std::int64_t Connection::changes() const {
    return sqlite3_changes64(handle());
}

void Connection::check(int result) const {
    if (result != SQLITE_OK)
        throw_ledger_error(result, m_path, sqlite3_errmsg(handle()));
}

} // namespace taizhang
