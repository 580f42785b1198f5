#include "ledger/changeset.h"

#include "ledger/query.h"
#include "ledger/table_digests.h"

#include <algorithm>
#include <map>
#include <sqlite3.h>

namespace taizhang {

namespace {

int bytes_of(const Changeset& changeset) {
    return static_cast<int>(changeset.size());
}

void* start_of(const Changeset& changeset) {
    return const_cast<char*>(changeset.data()); // the C API does not write through it
}

Changeset inverse_of(Connection& connection, const Changeset& changeset) {
    int size = 0;
    void* bytes = nullptr;
    connection.check(
        sqlite3changeset_invert(bytes_of(changeset), start_of(changeset), &size, &bytes));
    return take_changeset(bytes, size);
}

extern "C" int abort_on_conflict(void*, int, sqlite3_changeset_iter*) {
    return SQLITE_CHANGESET_ABORT;
}

bool is_bytes(sqlite3_value* value) {
    return value != nullptr && sqlite3_value_type(value) == SQLITE_BLOB;
}

/// Nothing for null, and for bytes, which nobody can read.
std::optional<std::string> text_of(sqlite3_value* value) {
    if (value == nullptr || sqlite3_value_type(value) == SQLITE_NULL || is_bytes(value))
        return std::nullopt;
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return std::string(text, static_cast<size_t>(sqlite3_value_bytes(value)));
}

RowChangeKind kind_of(int operation) {
    if (operation == SQLITE_INSERT)
        return RowChangeKind::added;
    return operation == SQLITE_DELETE ? RowChangeKind::removed : RowChangeKind::changed;
}

/// Walks over a changeset.
class ChangesetWalk {
public:
    ChangesetWalk(Connection& connection, const Changeset& changeset) {
        connection.check(
            sqlite3changeset_start(&m_iterator, bytes_of(changeset), start_of(changeset)));
    }
    ~ChangesetWalk() { sqlite3changeset_finalize(m_iterator); }
    ChangesetWalk(const ChangesetWalk&) = delete;
    ChangesetWalk& operator=(const ChangesetWalk&) = delete;

    bool next() {
        const int result = sqlite3changeset_next(m_iterator);
        if (result != SQLITE_ROW && result != SQLITE_DONE)
            throw LedgerError{LedgerProblem::damaged, "journal"};
        if (result == SQLITE_ROW)
            sqlite3changeset_op(m_iterator, &m_table, &m_columns, &m_operation, nullptr);
        return result == SQLITE_ROW;
    }
    std::string table() const { return m_table; }
    int columns() const { return m_columns; }
    RowChangeKind kind() const { return kind_of(m_operation); }
    std::optional<std::string> before(int column) const {
        sqlite3_value* value = nullptr;
        if (m_operation != SQLITE_INSERT)
            sqlite3changeset_old(m_iterator, column, &value);
        return text_of(value);
    }
    std::optional<std::string> after(int column) const {
        sqlite3_value* value = nullptr;
        if (m_operation != SQLITE_DELETE)
            sqlite3changeset_new(m_iterator, column, &value);
        return text_of(value);
    }
    /// In an update: true for columns that changed. Keys are given, but do not change.
    bool holds(int column) const {
        sqlite3_value* value = nullptr;
        if (m_operation == SQLITE_UPDATE)
            return sqlite3changeset_new(m_iterator, column, &value) == SQLITE_OK && value;
        return true;
    }
    /// Kept texts and figures are compressed.
    bool holds_bytes(int column) const {
        sqlite3_value* old_value = nullptr;
        sqlite3_value* new_value = nullptr;
        if (m_operation != SQLITE_INSERT)
            sqlite3changeset_old(m_iterator, column, &old_value);
        if (m_operation != SQLITE_DELETE)
            sqlite3changeset_new(m_iterator, column, &new_value);
        return is_bytes(old_value) || is_bytes(new_value);
    }

private:
    sqlite3_changeset_iter* m_iterator = nullptr;
    const char* m_table = nullptr;
    int m_columns = 0;
    int m_operation = 0;
};

std::vector<std::string> columns_of(Connection& connection, const std::string& table) {
    Query query{connection, "SELECT name FROM pragma_table_info(?) ORDER BY cid"};
    query.with(table);
    std::vector<std::string> names;
    while (query.step())
        names.push_back(query.text(0));
    return names;
}

constexpr std::string_view digest_column = "digest";

RowChange row_change_at(const ChangesetWalk& walk, const std::vector<std::string>& names) {
    RowChange change{.kind = walk.kind(), .table = walk.table(), .key = {}, .columns = {}};
    const auto first_key = walk.before(0); // every data table begins with its key
    change.key = first_key ? *first_key : walk.after(0).value_or("");
    for (int column = 0; column < walk.columns(); ++column)
        if (walk.holds(column) && !walk.holds_bytes(column) &&
            static_cast<size_t>(column) < names.size() &&
            names[static_cast<size_t>(column)] != digest_column)
            change.columns.push_back(
                {names[static_cast<size_t>(column)], walk.before(column), walk.after(column)});
    return change;
}

} // namespace

Changeset take_changeset(void* bytes, int size) {
    Changeset changeset(static_cast<const char*>(bytes), static_cast<size_t>(size));
    sqlite3_free(bytes);
    return changeset;
}

std::int64_t checksum_of(std::string_view bytes) {
    Checksum sum;
    sum.add(bytes);
    return sum.value();
}

void apply_changeset(Connection& connection, const Changeset& changeset, ApplyDirection direction) {
    if (changeset.empty())
        return;
    const Changeset inverse =
        direction == ApplyDirection::backward ? inverse_of(connection, changeset) : Changeset{};
    const Changeset& applied = direction == ApplyDirection::backward ? inverse : changeset;
    // The caller's transaction is rolled back when this fails. A savepoint of SQLite's own would
    // hide why: after a full disk there is none to go back to.
    const int result = sqlite3changeset_apply_v2(
        connection.handle(), bytes_of(applied), start_of(applied), nullptr, abort_on_conflict,
        nullptr, nullptr, nullptr, SQLITE_CHANGESETAPPLY_NOSAVEPOINT);
    if (result == SQLITE_ABORT || result == SQLITE_CONSTRAINT)
        throw LedgerError{LedgerProblem::journal_conflict};
    connection.check(result);
}

const ColumnChange* column_of(const RowChange& change, std::string_view name) {
    const auto found = std::ranges::find(change.columns, name, &ColumnChange::column);
    return found == change.columns.end() ? nullptr : &*found;
}

std::vector<RowChange> decode_changeset(Connection& connection, const Changeset& changeset,
                                        std::int64_t limit) {
    std::vector<RowChange> changes;
    std::map<std::string, std::vector<std::string>> names;
    ChangesetWalk walk{connection, changeset};
    while (static_cast<std::int64_t>(changes.size()) < limit && walk.next()) {
        auto& columns = names[walk.table()];
        if (columns.empty())
            columns = columns_of(connection, walk.table());
        changes.push_back(row_change_at(walk, columns));
    }
    return changes;
}

std::vector<std::int64_t> changed_records(Connection& connection, const Changeset& changeset) {
    std::vector<std::int64_t> keys;
    ChangesetWalk walk{connection, changeset};
    while (walk.next())
        if (walk.table() == "record")
            keys.push_back(std::stoll(row_change_at(walk, {}).key));
    return keys;
}

std::set<std::string> changed_tables(Connection& connection, const std::string& changeset) {
    std::set<std::string> tables;
    ChangesetWalk walk{connection, changeset};
    while (walk.next())
        tables.insert(walk.table());
    return tables;
}

std::int64_t count_changes(Connection& connection, const Changeset& changeset) {
    std::int64_t count = 0;
    ChangesetWalk walk{connection, changeset};
    while (walk.next())
        ++count;
    return count;
}

} // namespace taizhang
