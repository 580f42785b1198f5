#include "ledger/packed_records.h"

#include "ledger/changeset_pieces.h"
#include "ledger/schema.h"

#include <memory>
#include <new>
#include <optional>
#include <sqlite3.h>
#include <vector>

namespace taizhang {

namespace {

constexpr std::string_view record_table = "record";
constexpr size_t bytes_of_integer = 8;

struct FinalizeStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, FinalizeStatement>;

Statement prepared(Connection& connection, const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    connection.check(sqlite3_prepare_v2(connection.handle(), sql.c_str(),
                                        static_cast<int>(sql.size()), &statement, nullptr));
    return Statement{statement};
}

/// Names of the first columns of a record, with commas.
std::string first_columns(size_t count) {
    std::string names;
    for (size_t column = 0; column < count; ++column)
        names += (column > 0 ? ", " : "") + (*columns_of(std::string{record_table}))[column].name;
    return names;
}

/// Writes the pieces of a changeset one behind the other.
class ChangesetWriter {
public:
    void table(std::string_view name, size_t columns) {
        m_bytes += 'T';
        varint(columns);
        m_bytes += '\1'; // every table begins with its key
        m_bytes.append(columns - 1, '\0');
        m_bytes += name;
        m_bytes += '\0';
    }
    void removed_row(sqlite3_stmt* row) {
        m_bytes += static_cast<char>(SQLITE_DELETE);
        m_bytes += '\0'; // by nothing but the statement itself
        const int columns = sqlite3_column_count(row);
        for (int column = 0; column < columns; ++column)
            value(row, column);
    }
    Changeset take() { return std::move(m_bytes); }

private:
    void value(sqlite3_stmt* row, int column) {
        switch (sqlite3_column_type(row, column)) {
        case SQLITE_INTEGER:
            return integer(sqlite3_column_int64(row, column));
        case SQLITE_TEXT:
            if (const auto* text = sqlite3_column_text(row, column))
                return bytes(ChangesetType::text, text, sqlite3_column_bytes(row, column));
            throw std::bad_alloc{}; // a text in another encoding found no memory: not an empty one
        case SQLITE_BLOB:
            return bytes(ChangesetType::blob, sqlite3_column_blob(row, column),
                         sqlite3_column_bytes(row, column));
        case SQLITE_NULL:
            return type(ChangesetType::null);
        default:
            ChangesetPieces::refuse();
        }
    }
    void type(ChangesetType type) { m_bytes += static_cast<char>(type); }
    void integer(std::int64_t number) {
        type(ChangesetType::integer);
        for (size_t byte = bytes_of_integer; byte-- > 0;)
            m_bytes += static_cast<char>(static_cast<std::uint64_t>(number) >> (8 * byte));
    }
    void bytes(ChangesetType kind, const void* start, int size) {
        type(kind);
        varint(static_cast<size_t>(size));
        m_bytes.append(static_cast<const char*>(start), static_cast<size_t>(size));
    }
    void varint(size_t number) {
        constexpr unsigned bits = 7;
        unsigned shift = 0;
        while (number >> shift >= 1U << bits)
            shift += bits;
        for (; shift > 0; shift -= bits)
            m_bytes += static_cast<char>(0x80U | (number >> shift & 0x7fU));
        m_bytes += static_cast<char>(number & 0x7fU);
    }

    Changeset m_bytes;
};

std::int64_t integer_of(std::string_view bytes) {
    std::uint64_t number = 0;
    for (const char byte : bytes)
        number = number << 8U | static_cast<unsigned char>(byte);
    return static_cast<std::int64_t>(number);
}

/// Inserts the rows of a changeset, which stays until the last of them is in.
class RecordInsert {
public:
    RecordInsert(Connection& connection, size_t columns)
        : m_connection{connection},
          m_statement{prepared(connection, "INSERT INTO record(" + first_columns(columns) +
                                               ") VALUES (?" + marks_behind_first(columns) + ")")} {
    }

    void run(const std::vector<ChangesetValue>& row) {
        for (size_t column = 0; column < row.size(); ++column)
            m_connection.check(bind(static_cast<int>(column) + 1, row[column]));
        sqlite3_step(m_statement.get());
        const int result = sqlite3_reset(m_statement.get());
        if ((result & 0xff) == SQLITE_CONSTRAINT)
            throw LedgerError{LedgerProblem::journal_conflict};
        m_connection.check(result);
    }

private:
    static std::string marks_behind_first(size_t columns) {
        std::string marks;
        for (size_t column = 1; column < columns; ++column)
            marks += ", ?";
        return marks;
    }
    int bind(int place, const ChangesetValue& value) {
        sqlite3_stmt* const statement = m_statement.get();
        const int size = static_cast<int>(value.bytes.size());
        switch (value.type) {
        case ChangesetType::integer:
            return sqlite3_bind_int64(statement, place, integer_of(value.bytes));
        case ChangesetType::text:
            return sqlite3_bind_text(statement, place, value.bytes.data(), size, SQLITE_STATIC);
        case ChangesetType::blob:
            return sqlite3_bind_blob(statement, place, value.bytes.data(), size, SQLITE_STATIC);
        case ChangesetType::null:
            return sqlite3_bind_null(statement, place);
        default:
            ChangesetPieces::refuse();
        }
    }

    Connection& m_connection;
    Statement m_statement;
};

} // namespace

PackedRecords pack_records(Connection& connection, RecordId first, RecordId last, int limit) {
    const size_t columns = columns_of(std::string{record_table})->size();
    const Statement rows =
        prepared(connection, "SELECT " + first_columns(columns) +
                                 " FROM record WHERE id BETWEEN ? AND ? ORDER BY id LIMIT ?");
    connection.check(sqlite3_bind_int64(rows.get(), 1, raw(first)));
    connection.check(sqlite3_bind_int64(rows.get(), 2, raw(last)));
    connection.check(sqlite3_bind_int(rows.get(), 3, limit));
    PackedRecords packed;
    ChangesetWriter writer;
    while (sqlite3_step(rows.get()) == SQLITE_ROW) {
        const RecordId id{sqlite3_column_int64(rows.get(), 0)};
        if (packed.count == 0)
            writer.table(record_table, columns);
        else if (id <= packed.last) // damaged pages can lead back to themselves, for ever
            throw LedgerError{LedgerProblem::damaged, std::string{record_table}};
        writer.removed_row(rows.get());
        packed.last = id;
        ++packed.count;
    }
    connection.check(sqlite3_reset(rows.get()));
    packed.removal = writer.take();
    return packed;
}

std::int64_t unpack_records(Connection& connection, const Changeset& removal) {
    ChangesetPieces pieces{removal};
    std::optional<RecordInsert> insert;
    std::vector<ChangesetValue> row;
    std::int64_t count = 0;
    while (!pieces.empty()) {
        const unsigned kind = pieces.byte();
        if (kind == 'T') {
            row.resize(pieces.varint());
            pieces.take(row.size());
            if (pieces.until_zero() != record_table)
                ChangesetPieces::refuse();
            insert.emplace(connection, row.size());
            continue;
        }
        if (kind != SQLITE_DELETE || !insert)
            ChangesetPieces::refuse();
        pieces.byte(); // whether it was indirect
        for (ChangesetValue& value : row)
            value = pieces.value();
        insert->run(row);
        ++count;
    }
    return count;
}

} // namespace taizhang
