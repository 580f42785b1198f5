#pragma once

#include "ledger/connection.h"
#include "ledger/query.h"

#include <functional>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_value;

namespace taizhang {

/// The values of a row, by the places of the columns that were asked for; they hold until the next
/// row.
class RowValues {
public:
    explicit RowValues(sqlite3_value** values) : m_values(values) {}

    bool is_null(int column) const;
    std::int64_t integer(int column) const; ///< 0 for what is none
    std::string_view text_view(int column) const;

private:
    sqlite3_value** m_values;
};

/// Makes each_row work on a connection; gives SQLite's result.
int add_row_function(sqlite3* handle);

/// What of which records is read: `SELECT columns rest`, with `values` for its question marks.
struct RowsAsked {
    std::vector<std::string_view> columns;
    std::string_view rest;
    std::vector<SqlValue> values = {};
};

/// Hands out all rows in half the time of stepping through them: SQLite calls a function of ours
/// with each, where a call into SQLite per row and one per value cost more than all the rest. They
/// come in the order of the index that SQLite goes along; ORDER BY, GROUP BY and DISTINCT may not
/// be asked for, as they would be answered with what the function gives. Each call prepares the
/// query anew: for few rows that are asked for often, Query does more. Throws LedgerError and what
/// `take` throws, which gets no row after it.
void each_row(Connection& connection, const RowsAsked& asked,
              const std::function<void(const RowValues&)>& take);

} // namespace taizhang
