#include "ledger/ledger.h"

#include "ledger/change_recorder.h"
#include "ledger/filing.h"
#include "ledger/ledger_file.h"
#include "ledger/query.h"
#include "ledger/reader.h"
#include "ledger/schema.h"
#include "ledger/writer.h"

#include <filesystem>
#include <sqlite3.h>

namespace taizhang {

namespace {

const std::string in_memory = ":memory:";

Connection::Mode mode_of(Access access) {
    return access == Access::read_write ? Connection::Mode::read_write
                                        : Connection::Mode::read_only;
}

/// A transaction that is rolled back unless it was committed.
class Transaction {
public:
    explicit Transaction(Connection& connection) : m_connection{connection} {
        // A deferred transaction that reads first would fail at once when another program writes.
        m_connection.execute("BEGIN IMMEDIATE");
    }
    ~Transaction() {
        if (sqlite3_get_autocommit(m_connection.handle()) == 0)
            sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit() { m_connection.execute("COMMIT"); }

private:
    Connection& m_connection;
};

/// SQLite names a file that is no database or was cut off in several ways; for a file with our
/// header they all mean damaged.
[[noreturn]] void throw_as_damaged(const LedgerError& error) {
    if (error.problem() == LedgerProblem::not_a_ledger)
        throw LedgerError{LedgerProblem::damaged, error.subject()};
    throw error;
}

void fill_new(Connection& connection, const NewLedger& how) {
    Transaction transaction{connection};
    make_schema(connection);
    const auto node = how.random % RecordIdSource::node_count;
    connection.execute("INSERT INTO identity VALUES (1, " + std::to_string(node) + ", 0)");
    transaction.commit();
}

} // namespace

struct Ledger::State {
    State(const std::string& path, Access given_access)
        : access{given_access}, connection{path, mode_of(given_access)} {
        if (path != in_memory)
            file = identity_of(path);
    }

    Access access;
    Connection connection;
    FileIdentity file;
    bool has_written = false;

    bool is_file() const { return connection.path() != in_memory; }
};

Ledger::Ledger(std::unique_ptr<State> state) : m_state{std::move(state)} {}
Ledger::Ledger(Ledger&&) noexcept = default;

Ledger& Ledger::operator=(Ledger&& other) noexcept {
    Ledger closing{std::move(other)};
    std::swap(m_state, closing.m_state);
    return *this;
}

Ledger::~Ledger() {
    // Leaves no empty journal file behind. Losing this is harmless.
    if (m_state && m_state->has_written && m_state->is_file())
        sqlite3_exec(m_state->connection.handle(), "PRAGMA journal_mode=DELETE", nullptr, nullptr,
                     nullptr);
}

Ledger Ledger::create(const std::string& path, const NewLedger& how) {
    if (path != in_memory)
        make_empty_file(path);
    try {
        auto state = std::make_unique<State>(path, Access::read_write);
        state->connection.execute("PRAGMA journal_mode=TRUNCATE");
        fill_new(state->connection, how);
        state->has_written = true;
        return Ledger{std::move(state)};
    } catch (const LedgerError&) {
        if (path != in_memory)
            std::filesystem::remove(path);
        throw;
    }
}

Ledger Ledger::open(const std::string& path, Access access) {
    check_header(path);
    if (!may_write(path))
        access = Access::read_only;
    try {
        auto state = std::make_unique<State>(path, access);
        check_schema(state->connection);
        if (access == Access::read_write)
            state->connection.execute("PRAGMA journal_mode=TRUNCATE");
        return Ledger{std::move(state)};
    } catch (const LedgerError& error) {
        throw_as_damaged(error);
    }
}

const std::string& Ledger::path() const {
    return m_state->connection.path();
}

Access Ledger::access() const {
    return m_state->access;
}

Connection& Ledger::connection() const {
    return m_state->connection;
}

void Ledger::check_writable() const {
    if (m_state->access == Access::read_only)
        throw LedgerError{LedgerProblem::read_only, path()};
    if (!m_state->is_file())
        return;
    try {
        if (identity_of(path()) == m_state->file)
            return;
    } catch (const LedgerError&) {
        // whatever hides the file now: it is not where it was
    }
    throw LedgerError{LedgerProblem::moved, path()};
}

template <class Action>
auto Ledger::in_transaction(Action action) {
    check_writable();
    Transaction transaction{connection()};
    auto outcome = action();
    if (outcome) {
        transaction.commit();
        m_state->has_written = true;
    }
    return outcome;
}

Ledger::Outcome Ledger::write(const StepLabel& label, Instant now,
                              const std::function<void(Writer&)>& change) {
    const auto appended = in_transaction([&] {
        ChangeRecorder recorder{connection()};
        Writer writer{connection(), recorder, now};
        change(writer);
        writer.finish();
        const Changeset changeset = recorder.changeset();
        const bool changed = !changeset.empty() || writer.bulk().count > 0;
        if (changed)
            Journal{connection()}.append(label, now, changeset, writer.bulk());
        return changed;
    });
    return appended ? Outcome::changed : Outcome::unchanged;
}

void check_kept_key(const std::string& key) {
    if (!key.starts_with(kept_text_prefix))
        throw LedgerError{LedgerProblem::invalid_value, "key " + key};
}

void Ledger::remember(const std::string& key, const std::string& text) {
    check_kept_key(key);
    in_transaction([&] {
        Query{connection(), "INSERT OR REPLACE INTO setting(key, value) VALUES (?, ?)"}
            .with(key, text)
            .run();
        return true;
    });
}

std::optional<Step> Ledger::undo() {
    return in_transaction([&] {
        const Filing filing{connection()};
        auto step = Journal{connection()}.undo();
        filing.renew_if_cutoff_changed();
        return step;
    });
}

std::optional<Step> Ledger::redo() {
    return in_transaction([&] {
        const Filing filing{connection()};
        auto step = Journal{connection()}.redo();
        filing.renew_if_cutoff_changed();
        return step;
    });
}

std::vector<Step> Ledger::history(std::int64_t limit, std::int64_t offset) const {
    return Journal{connection()}.steps(limit, offset);
}

BulkRange Ledger::bulk_of(std::int64_t step) const {
    return Journal{connection()}.bulk_of(step);
}

std::vector<RowChange> Ledger::changes_of(std::int64_t step, std::int64_t limit) const {
    return Journal{connection()}.changes_of(step, limit);
}

std::int64_t Ledger::data_version() const {
    return connection().number("PRAGMA data_version");
}

void Ledger::interrupt() {
    sqlite3_interrupt(connection().handle());
}

Ledger::Snapshot::Snapshot(const Ledger& ledger) : m_connection{ledger.connection()} {
    m_connection.execute("BEGIN");
    m_connection.number("SELECT count(*) FROM identity"); // a read makes the state fast
}

Ledger::Snapshot::~Snapshot() {
    sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace taizhang
