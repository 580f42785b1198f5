#pragma once

#include "ledger/connection.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace taizhang {

/// The tables whose changes the journal keeps, parents before children.
inline constexpr std::array data_tables{"setting",       "indicator",      "org_unit",  "target",
                                        "cadence",       "exclusion",      "report",    "layout",
                                        "received_file", "closed_quarter", "set_aside", "record"};

/// Changes in the format of SQLite's session extension.
using Changeset = std::string;

/// Takes over memory that SQLite allocated.
Changeset take_changeset(void* bytes, int size);

/// FNV-1a. SQLite's reader of changesets can run for ever on damaged bytes, so what comes out of a
/// file is compared with its checksum before it is read.
std::int64_t checksum_of(std::string_view bytes);
/// The same of bytes that come piece by piece.
class Checksum {
public:
    void add(std::string_view bytes) {
        for (const char byte : bytes)
            m_hash = (m_hash ^ static_cast<unsigned char>(byte)) * 0x100000001b3;
    }
    std::int64_t value() const { return static_cast<std::int64_t>(m_hash); }

private:
    std::uint64_t m_hash = 0xcbf29ce484222325;
};

enum class ApplyDirection { forward, backward };

/// Applies the changes, or takes them back. Throws journal_conflict when the rows are no longer as
/// the changes left them; the caller then rolls back.
void apply_changeset(Connection& connection, const Changeset& changeset, ApplyDirection direction);

/// One column of a row; nothing = null, or no value on that side.
struct ColumnChange {
    std::string column;
    std::optional<std::string> before;
    std::optional<std::string> after;

    friend bool operator==(const ColumnChange&, const ColumnChange&) = default;
};

enum class RowChangeKind { added, changed, removed };

struct RowChange {
    RowChangeKind kind = RowChangeKind::changed;
    std::string table;
    std::string key;                   ///< primary key
    std::vector<ColumnChange> columns; ///< all of a row added or removed, else those that changed

    friend bool operator==(const RowChange&, const RowChange&) = default;
};

/// Nothing when the change does not name the column.
const ColumnChange* column_of(const RowChange& change, std::string_view name);

/// The first `limit` row changes in readable form, but for digests, which follow from the rest.
/// Throws damaged.
std::vector<RowChange> decode_changeset(Connection& connection, const Changeset& changeset,
                                        std::int64_t limit);
/// Keys of the records that it changes. Throws damaged.
std::vector<std::int64_t> changed_records(Connection& connection, const Changeset& changeset);
/// Number of row changes. Throws damaged.
std::int64_t count_changes(Connection& connection, const Changeset& changeset);

} // namespace taizhang
