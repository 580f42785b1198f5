#include "ledger/table_digests.h"

#include "ledger/changeset.h"
#include "ledger/digest_sum.h"
#include "ledger/query.h"
#include "ledger/schema.h"

#include <map>

namespace taizhang {

namespace {

constexpr std::string_view prefix = "digest.";

/// The records have digests of their own.
std::vector<std::string> sealed_tables() {
    std::vector<std::string> tables;
    for (const std::string table : data_tables)
        if (table != "record")
            tables.push_back(table);
    return tables;
}

std::string rows_of(const std::string& table) {
    std::string columns;
    for (const ColumnRule& column : *columns_of(table))
        columns += (columns.empty() ? "" : ", ") + column.name;
    const std::string all = "SELECT " + columns + " FROM " + table;
    return all + (table == "setting" ? " WHERE substr(key, 1, 7) <> 'digest.'" : "") +
           " ORDER BY 1";
}

void add_value(DigestSum& sum, const Query& row, int column, ColumnKind kind) {
    if (row.is_null(column))
        sum.add_nothing();
    else if (kind == ColumnKind::integer)
        sum.add(row.integer(column));
    else
        sum.add(std::string_view{row.text(column)});
}

std::string digest_of_table(Connection& connection, const std::string& table) {
    const auto& columns = *columns_of(table);
    DigestSum sum;
    Query row{connection, rows_of(table)};
    while (row.step())
        for (size_t column = 0; column < columns.size(); ++column)
            add_value(sum, row, static_cast<int>(column), columns[column].kind);
    return std::to_string(sum.value());
}

/// By table.
std::map<std::string, std::string> kept_digests(Connection& connection) {
    std::map<std::string, std::string> kept;
    Query query{connection, "SELECT substr(key, 8), value FROM setting WHERE substr(key, 1, 7) = "
                            "'digest.'"};
    while (query.step())
        kept[query.text(0)] = query.text(1);
    return kept;
}

void keep_digest(Connection& connection, const std::string& table) {
    Query{connection, "INSERT OR REPLACE INTO setting(key, value) VALUES (?, ?)"}
        .with(std::string{prefix} + table, digest_of_table(connection, table))
        .run();
}

bool is_as_kept(Connection& connection, const std::string& table,
                const std::map<std::string, std::string>& kept) {
    const auto digest = kept.find(table);
    return digest != kept.end() && digest->second == digest_of_table(connection, table);
}

} // namespace

void renew_table_digests(Connection& connection, const std::set<std::string>& changed) {
    if (kept_digests(connection).empty())
        return renew_all_table_digests(connection);
    for (const std::string& table : sealed_tables())
        if (changed.contains(table))
            keep_digest(connection, table);
}

void renew_table_digests_of(Connection& connection, std::int64_t step) {
    std::set<std::string> changed;
    {
        Query query{connection, "SELECT changeset FROM journal WHERE id = ?"};
        if (query.with(step).step())
            changed = changed_tables(connection, query.text(0));
    }
    renew_table_digests(connection, changed);
}

void renew_all_table_digests(Connection& connection) {
    for (const std::string& table : sealed_tables())
        keep_digest(connection, table);
}

std::vector<std::string> tables_with_other_content(Connection& connection) {
    const auto kept = kept_digests(connection);
    std::vector<std::string> found;
    if (kept.empty())
        return found;
    for (const std::string& table : sealed_tables())
        if (!is_as_kept(connection, table, kept))
            found.push_back(table);
    return found;
}

} // namespace taizhang
