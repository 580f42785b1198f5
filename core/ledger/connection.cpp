#include "ledger/connection.h"

#include "ledger/initials_search.h"
#include "ledger/row_values.h"
#include "ledger/translated.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <cerrno>
#include <cstring>
#include <new>
#include <sqlite3.h>
#include <unistd.h>

namespace taizhang {

namespace {

constexpr int copied_pages_at_a_time = 1024;
/// Steps of SQLite's machine between two looks at the flag that stops it: some microseconds.
constexpr int steps_between_looks = 1000;

/// What a failing call of the system means once the file has been found and may be read.
LedgerProblem problem_of_failed_call(int error) {
    switch (const LedgerProblem problem = problem_of_errno(error)) {
    case LedgerProblem::no_permission:
        return LedgerProblem::read_only;
    case LedgerProblem::exists:
    case LedgerProblem::is_folder:
        return LedgerProblem::io_failed;
    default:
        return problem;
    }
}

LedgerProblem problem_of(int extended, int system_error) {
    if (extended == SQLITE_READONLY_DBMOVED)
        return LedgerProblem::moved;
    if (extended == SQLITE_READONLY_ROLLBACK || extended == SQLITE_READONLY_RECOVERY)
        return LedgerProblem::interrupted;
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
    case SQLITE_CANTOPEN:
    case SQLITE_IOERR:
        return problem_of_failed_call(system_error);
    default:
        return LedgerProblem::io_failed;
    }
}

/// Which rule of the schema a value breaks: `target.annual` of "CHECK constraint failed: …".
std::string broken_rule(const std::string& message) {
    constexpr std::string_view before = "failed: ";
    const auto place = message.find(before);
    return place == std::string::npos ? std::string{} : message.substr(place + before.size());
}

/// The path, with the system's name of the error: what an administrator looks for.
std::string with_error_name(const std::string& path, int system_error) {
    const char* name = system_error == 0 ? nullptr : ::strerrorname_np(system_error);
    return name ? path + " (" + name + ")" : path;
}

/// What the system said to a failing read or write; 0 when that is not known. SQLite itself hands
/// on what came after it, while it tidied up.
int error_of_file(sqlite3_file* file) {
    int error = 0;
    if (file != nullptr && file->pMethods != nullptr)
        file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &error);
    return error;
}

/// Whether the disk itself gave up while the ledger was read: SQLite calls the file damaged then.
bool disk_gave_up(sqlite3* handle, int extended) {
    sqlite3_file* file = nullptr;
    if ((extended & 0xff) != SQLITE_CORRUPT)
        return false;
    sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    const int error = error_of_file(file);
    return error == EIO || error == ENXIO;
}

int system_error_of(sqlite3* handle, int extended) {
    const bool asks_files = (extended & 0xff) == SQLITE_IOERR;
    for (const int which : {SQLITE_FCNTL_FILE_POINTER, SQLITE_FCNTL_JOURNAL_POINTER}) {
        sqlite3_file* file = nullptr;
        sqlite3_file_control(handle, "main", which, &file);
        if (const int error = asks_files ? error_of_file(file) : 0)
            return error;
    }
    return sqlite3_system_errno(handle); // all there is once the journal is closed
}

/// Settings of the connection alone, none of which touches the file (README.md says why each).
void configure(sqlite3* handle, SQLite::Database& database) {
    sqlite3_extended_result_codes(handle, 1);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    database.exec("PRAGMA trusted_schema=OFF;"
                  "PRAGMA cell_size_check=ON;"
                  "PRAGMA mmap_size=0;"
                  "PRAGMA temp_store=MEMORY;"
                  "PRAGMA foreign_keys=ON;"
                  "PRAGMA synchronous=FULL;");
}

/// What the mode asks of SQLite beside its flags.
const char* settings_of(Connection::Mode mode) {
    switch (mode) {
    case Connection::Mode::read_write:
        return "PRAGMA cache_size=-32768";
    case Connection::Mode::only_asking:
        return "PRAGMA cache_size=-8192; PRAGMA query_only=ON";
    case Connection::Mode::read_only:
        break;
    }
    return "PRAGMA cache_size=-8192";
}

} // namespace

Connection::Connection(const std::string& path, Mode mode, std::string told)
    : m_told{std::move(told)}, m_file{path} {
    reopen(mode);
}

Connection::Connection() = default;
Connection::Connection(Connection&&) noexcept = default;
Connection::~Connection() = default;

Connection Connection::in_memory() {
    Connection connection;
    connection.m_told = ":memory:";
    connection.open(":memory:", SQLite::OPEN_READWRITE, nullptr);
    connection.execute(settings_of(Mode::read_write));
    return connection;
}

Connection Connection::temporary(std::string told) {
    Connection connection;
    connection.m_told = std::move(told);
    connection.open("", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, nullptr);
    connection.execute(settings_of(Mode::read_write));
    return connection;
}

Connection Connection::of_open_file(int file, std::string told) {
    Connection connection;
    connection.m_told = std::move(told);
    connection.m_file.emplace(SqlitePath::of_open_file(file));
    const std::string name = connection.m_file->text();
    try {
        connection.reopen(Mode::read_only);
    } catch (...) {
        ::unlink(name.c_str());
        throw;
    }
    // SQLite opens by name alone. From here on the file goes with the connection; it is still
    // empty, so that who is killed before leaves nothing of a ledger behind.
    ::unlink(name.c_str());
    return connection;
}

void Connection::copy_from(Connection& other, const std::function<bool()>& goes_on) {
    sqlite3_backup* backup = sqlite3_backup_init(handle(), "main", other.handle(), "main");
    if (!backup)
        check(sqlite3_errcode(handle()));
    int result = SQLITE_OK;
    bool is_wanted = true;
    while (result == SQLITE_OK && is_wanted) {
        // Until a statement runs, all waiting counts as that for one lock.
        sqlite3_exec(other.handle(), "SELECT 1", nullptr, nullptr, nullptr);
        result = sqlite3_backup_step(backup, copied_pages_at_a_time);
        is_wanted = goes_on();
    }
    sqlite3_backup_finish(backup);
    if (!is_wanted && result != SQLITE_DONE)
        throw LedgerError{LedgerProblem::cancelled, m_told};
    if (result != SQLITE_DONE)
        fail(result, sqlite3_errstr(result));
}

void Connection::stop_when(std::shared_ptr<const std::atomic<bool>> told) {
    m_stop = std::move(told);
    apply_stop();
}

void Connection::apply_stop() {
    const auto is_told = [](void* stop) {
        return static_cast<const std::atomic<bool>*>(stop)->load() ? 1 : 0;
    };
    sqlite3_progress_handler(handle(), m_stop ? steps_between_looks : 0, is_told,
                             const_cast<std::atomic<bool>*>(m_stop.get()));
}

void Connection::wait_at_most(std::chrono::milliseconds patience) {
    m_patience = patience;
    apply_patience();
}

void Connection::apply_patience() {
    translated(*this, [&] { m_database->setBusyTimeout(static_cast<int>(m_patience.count())); });
}

void Connection::reopen(Mode mode) {
    open(m_file->text().c_str(),
         mode == Mode::read_only ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE, m_file->layer());
    execute(settings_of(mode));
}

void Connection::open(const char* path, int flags, const char* layer) {
    try {
        // One thread at a time, so SQLite need not lock itself at each of its calls.
        m_database =
            std::make_unique<SQLite::Database>(path, flags | SQLite::OPEN_NOMUTEX, 0, layer);
    } catch (const SQLite::Exception& error) {
        const int system_error = errno;
        const LedgerProblem problem = problem_of(error.getExtendedErrorCode(), system_error);
        throw LedgerError{problem, with_error_name(m_told, system_error)};
    }
    apply_patience();
    translated(*this, [&] { configure(m_database->getHandle(), *m_database); });
    apply_stop();
    check(add_folded_search(m_database->getHandle()));
    check(add_row_function(m_database->getHandle()));
}

sqlite3* Connection::handle() const {
    return m_database->getHandle();
}

void Connection::try_pragma(const char* pragma) noexcept {
    sqlite3_exec(handle(), pragma, nullptr, nullptr, nullptr);
}

void Connection::execute(const std::string& sql) {
    translated(*this, [&] { m_database->exec(sql); });
}

std::int64_t Connection::number(const std::string& sql) {
    return translated(*this, [&] {
        SQLite::Statement statement{*m_database, sql};
        return statement.executeStep() ? statement.getColumn(0).getInt64() : 0;
    });
}

std::int64_t Connection::changes() const {
    return sqlite3_changes64(handle());
}

void Connection::check(int result) const {
    if (result != SQLITE_OK)
        fail(result, sqlite3_errmsg(handle()));
}

/// The words of SQLite are for programmers and are not handed on.
void Connection::fail(int extended, const std::string& message) const {
    if ((extended & 0xff) == SQLITE_NOMEM)
        throw std::bad_alloc{};
    if (disk_gave_up(handle(), extended))
        extended = SQLITE_IOERR_READ;
    const int system_error = system_error_of(handle(), extended);
    const LedgerProblem problem = problem_of(extended, system_error);
    if (problem == LedgerProblem::invalid_value)
        throw LedgerError{problem, broken_rule(message)};
    if (problem == LedgerProblem::io_failed)
        throw LedgerError{problem, with_error_name(m_told, system_error)};
    throw LedgerError{problem, m_told};
}

} // namespace taizhang
