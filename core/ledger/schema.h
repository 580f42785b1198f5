#pragma once

#include "ledger/connection.h"

#include <cstdint>
#include <vector>

namespace taizhang {

/// `application_id` of every ledger: "TZL1" as four bytes.
inline constexpr std::int32_t ledger_application_id = 0x545a4c31;
/// `user_version` that this program writes.
inline constexpr std::int32_t ledger_version = 2;

/// Makes the tables, indexes and views of an empty file, in the caller's transaction.
void make_schema(Connection& connection);

/// The format of an open file.
int format_version(Connection& connection);
/// Adds what the formats after `version` added, in the caller's transaction.
void add_later_formats(Connection& connection, int version);

/// Throws damaged when a table, index or view of the file's format is not there as it was made.
/// Other programs may add tables of their own.
void check_schema(Connection& connection);

/// What another program has made under a name that a format after `version` needs: as
/// `table layout`, with the names as it wrote them.
std::vector<std::string> names_taken(Connection& connection, int version);

enum class ColumnKind { integer, text, blob };

/// A column of a table as the file format has it.
struct ColumnRule {
    std::string name;
    ColumnKind kind = ColumnKind::integer;
    bool may_be_null = false;
    int since = 1; ///< format that added it
};

/// In order, later ones last; every table begins with its key. Nothing for a table that the format
/// does not have.
const std::vector<ColumnRule>* columns_of(const std::string& table);

/// The definition of an index, to make it again after a large import.
std::string index_definition(const std::string& name);

} // namespace taizhang
