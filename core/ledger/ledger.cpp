#include "ledger/ledger.h"

#include "ledger/change_recorder.h"
#include "ledger/closed_quarters.h"
#include "ledger/filing.h"
#include "ledger/foreign_journal.h"
#include "ledger/free_space.h"
#include "ledger/ledger_draft.h"
#include "ledger/ledger_file.h"
#include "ledger/page_copy.h"
#include "ledger/query.h"
#include "ledger/reader.h"
#include "ledger/schema.h"
#include "ledger/table_digests.h"
#include "ledger/transaction.h"
#include "ledger/unnamed_file.h"
#include "ledger/upgrade.h"
#include "ledger/writer.h"

#include <sqlite3.h>

namespace taizhang {

namespace {

/// A file that may be written is opened for asking in a way that can take back a write which was
/// broken off: a power cut must not lock the reader out.
Connection::Mode mode_of(Access access, const std::string& path) {
    if (access == Access::read_write)
        return Connection::Mode::read_write;
    return may_write(path) ? Connection::Mode::only_asking : Connection::Mode::read_only;
}

/// SQLite names a file that is no database or was cut off in several ways; for a file with our
/// header they all mean damaged. What keeps a journal from being read or removed is told as that.
[[noreturn]] void throw_as_of_ledger(const LedgerError& error, const std::string& path) {
    const LedgerProblem problem = error.problem();
    if (problem == LedgerProblem::not_a_ledger)
        throw LedgerError{LedgerProblem::damaged, error.subject()};
    const bool is_refusal = problem == LedgerProblem::read_only ||
                            problem == LedgerProblem::read_only_disk ||
                            problem == LedgerProblem::no_permission;
    if (is_refusal && has_open_journal(path))
        throw LedgerError{LedgerProblem::interrupted, path};
    throw error;
}

/// Another program may have brought an open file to a later format, which has things that this one
/// knows nothing of.
void check_is_present_format(Connection& connection) {
    if (format_version(connection) != ledger_version)
        throw LedgerError{LedgerProblem::newer_version, connection.told()};
}

bool is_lack_of_room(LedgerProblem problem) {
    return problem == LedgerProblem::disk_full || problem == LedgerProblem::quota_exceeded ||
           problem == LedgerProblem::file_too_large;
}

/// figures.md §10: what was reported changes with a reason alone.
void refuse_closed(Writer& writer) {
    if (const auto quarter = writer.touched_closed_quarter())
        throw LedgerError{LedgerProblem::closed_quarter, name_of(*quarter)};
}

bool always() {
    return true;
}

void fill_new(Connection& connection, const NewLedger& how) {
    allow_giving_back(connection);
    Transaction transaction{connection};
    make_schema(connection);
    const auto node = how.random % RecordIdSource::node_count;
    connection.execute("INSERT INTO identity VALUES (1, " + std::to_string(node) + ", 0)");
    renew_all_table_digests(connection);
    transaction.commit();
}

} // namespace

struct Ledger::State {
    Connection connection;
    std::string path;  ///< as it is told to the user
    std::string place; ///< where the file is while it is open; empty in memory
    Access asked = Access::read_write;
    Access access = Access::read_write;
    FileIdentity file;
    bool has_begun_writing = false;
    PutAside put_aside = {};
};

std::unique_ptr<Ledger::State> Ledger::open_state(const std::string& place, const std::string& told,
                                                  Access access) {
    return std::unique_ptr<State>{new State{.connection = {place, mode_of(access, place), told},
                                            .path = told,
                                            .place = place,
                                            .asked = access,
                                            .access = access,
                                            .file = identity_of(place)}};
}

Ledger::Ledger(std::unique_ptr<State> state) : m_state{std::move(state)} {}
Ledger::Ledger(Ledger&&) noexcept = default;

Ledger& Ledger::operator=(Ledger&& other) noexcept {
    Ledger closing{std::move(other)};
    std::swap(m_state, closing.m_state);
    return *this;
}

Ledger::~Ledger() {
    // Leaves no empty journal file behind. Losing this is harmless.
    if (m_state && m_state->has_begun_writing && !m_state->place.empty())
        sqlite3_exec(m_state->connection.handle(), "PRAGMA journal_mode=DELETE", nullptr, nullptr,
                     nullptr);
}

Ledger Ledger::in_memory(const NewLedger& how) {
    Ledger ledger{std::unique_ptr<State>{
        new State{.connection = Connection::in_memory(), .path = "", .place = "", .file = {}}}};
    fill_new(ledger.connection(), how);
    return ledger;
}

Ledger Ledger::create(const std::string& path, const NewLedger& how,
                      const std::function<void(Ledger&)>& fill) {
    LedgerDraft draft{path};
    {
        Ledger ledger{open_state(draft.path(), path, Access::read_write)};
        // What breaks off is thrown away whole: no journal on the disk has to guard it.
        ledger.connection().execute("PRAGMA journal_mode=MEMORY");
        fill_new(ledger.connection(), how);
        if (fill)
            fill(ledger);
    }
    draft.publish();
    return open(path);
}

/// A ledger without a path of its own, to be asked instead of the file that it was made of.
std::unique_ptr<Ledger::State> Ledger::state_of_copy(Connection copy, const State& source) {
    return std::unique_ptr<State>{new State{.connection = std::move(copy),
                                            .path = source.path,
                                            .place = "",
                                            .asked = Access::read_only,
                                            .access = Access::read_only,
                                            .file = source.file,
                                            .put_aside = source.put_aside}};
}

/// Of a file of a former format: the same in the present one where it is to be written, or else a
/// copy of it to be asked.
std::unique_ptr<Ledger::State> Ledger::open_former(std::unique_ptr<State> former,
                                                   const std::function<bool()>& goes_on) {
    if (former->access == Access::read_only)
        return state_of_copy(upgraded_copy(former->connection, former->path, goes_on), *former);
    const std::string path = former->path;
    former.reset();
    std::string copy = upgrade_file(path);
    auto state = open_state(path, path, Access::read_write);
    state->put_aside.former_format = std::move(copy);
    return state;
}

Ledger Ledger::open(const std::string& path, Access access) {
    return open(path, access, always);
}

Ledger Ledger::open(const std::string& path, Access access, const std::function<bool()>& goes_on) {
    check_header(path);
    const bool writable = may_write(path);
    const Access given = writable ? access : Access::read_only;
    try {
        std::string journal = writable ? set_foreign_journal_aside(path) : std::string{};
        auto state = open_state(path, path, given);
        state->asked = access;
        if (format_version(state->connection) < ledger_version)
            state = open_former(std::move(state), goes_on);
        state->put_aside.journal = std::move(journal);
        check_schema(state->connection);
        if (given == Access::read_write)
            state->connection.execute("PRAGMA journal_mode=TRUNCATE");
        return Ledger{std::move(state)};
    } catch (const LedgerError& error) {
        throw_as_of_ledger(error, path);
    }
}

Ledger Ledger::copy_of(const std::string& path, const std::function<bool()>& goes_on) {
    Ledger source = open(path, Access::read_only, goes_on);
    if (source.m_state->place.empty())
        return source; // a copy already
    try {
        UnnamedFile file{path};
        const int target = file.get();
        // Opened while it is empty: the name that this takes never stands for any content.
        Connection copy = Connection::of_open_file(file.release(), path);
        copy_bytes_of(source.connection(), target, path, goes_on);
        return Ledger{state_of_copy(std::move(copy), *source.m_state)};
    } catch (const LedgerError& error) {
        if (!is_lack_of_room(error.problem()))
            throw;
    }
    return source;
}

const std::string& Ledger::path() const {
    return m_state->path;
}

const PutAside& Ledger::put_aside() const {
    return m_state->put_aside;
}

Access Ledger::access() const {
    return m_state->access;
}

const FileIdentity& Ledger::file() const {
    return m_state->file;
}

Connection& Ledger::connection() const {
    return m_state->connection;
}

void Ledger::check_unmoved() const {
    if (m_state->place.empty())
        return;
    try {
        if (identity_of(m_state->place) == m_state->file)
            return;
    } catch (const LedgerError&) {
        // whatever hides the file now: it is not where it was
    }
    throw LedgerError{LedgerProblem::moved, path()};
}

/// A file that could not be written when it was opened may be by now.
void Ledger::begin_writing() {
    if (m_state->asked == Access::read_only)
        throw LedgerError{LedgerProblem::read_only, path()};
    check_unmoved();
    if (m_state->access == Access::read_write)
        return;
    check_may_write(m_state->place);
    m_state->connection.reopen(Connection::Mode::read_write);
    m_state->connection.execute("PRAGMA journal_mode=TRUNCATE");
    m_state->access = Access::read_write;
}

template <class Action>
auto Ledger::in_transaction(Action action) {
    begin_writing();
    m_state->has_begun_writing = true;
    Transaction transaction{connection()};
    check_is_present_format(connection());
    auto outcome = action();
    if (outcome)
        transaction.commit();
    return outcome;
}

Ledger::Outcome Ledger::write(const StepLabel& label, Instant now,
                              const std::function<void(Writer&)>& change) {
    const auto appended = in_transaction([&] {
        ChangeRecorder recorder{connection()};
        Writer writer{connection(), recorder, now};
        change(writer);
        writer.finish();
        if (label.reason.empty())
            refuse_closed(writer);
        const Changeset changeset = recorder.changeset();
        const bool changed = !changeset.empty() || writer.bulk().count > 0;
        if (changed) {
            Journal{connection()}.append(label, now, changeset, writer.bulk());
            renew_table_digests(connection(), changed_tables(connection(), changeset));
        }
        return changed;
    });
    return appended ? Outcome::changed : Outcome::unchanged;
}

void check_kept_key(const std::string& key) {
    if (!key.starts_with(kept_text_prefix))
        throw LedgerError{LedgerProblem::invalid_value, "key " + key};
}

void Ledger::remember(const std::function<std::map<std::string, std::string>()>& make) {
    in_transaction([&] {
        for (const auto& [key, text] : make()) {
            check_kept_key(key);
            Query{connection(), "INSERT OR REPLACE INTO setting(key, value) VALUES (?, ?)"}
                .with(key, text)
                .run();
        }
        renew_table_digests(connection(), {"setting"});
        return true;
    });
}

template <class Move>
std::optional<Step> Ledger::move_in_journal(Move move) {
    auto moved = in_transaction([&] {
        const Filing filing{connection()};
        auto step = move(Journal{connection()});
        filing.renew_if_cutoff_changed();
        if (step)
            renew_table_digests_of(connection(), step->id);
        Reader{connection()}.definitions(); // throws where the file's own past is no sound one
        return step;
    });
    if (moved && moved->bulk_records > 0)
        give_back_space(connection());
    return moved;
}

std::optional<Step> Ledger::undo() {
    return move_in_journal([](Journal journal) { return journal.undo(); });
}

std::optional<Step> Ledger::redo() {
    return move_in_journal([](Journal journal) { return journal.redo(); });
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

void Ledger::stop_when(std::shared_ptr<const std::atomic<bool>> told) {
    connection().stop_when(std::move(told));
}

void Ledger::wait_at_most(std::chrono::milliseconds patience) {
    connection().wait_at_most(patience);
}

Ledger::Snapshot::Snapshot(const Ledger& ledger) : m_connection{ledger.connection()} {
    m_connection.execute("BEGIN");
    try {
        check_is_present_format(m_connection); // a read makes the state fast
    } catch (...) {
        end();
        throw;
    }
}

Ledger::Snapshot::~Snapshot() {
    end();
}

void Ledger::Snapshot::end() {
    sqlite3_exec(m_connection.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

} // namespace taizhang
