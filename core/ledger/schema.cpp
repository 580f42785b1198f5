#include "ledger/schema.h"

#include "ledger/migrations/version_1.h"
#include "ledger/migrations/version_2.h"
#include "ledger/query.h"

#include <array>
#include <map>

namespace taizhang {

namespace {

using Objects = std::map<std::string, std::string>;

/// Name and SQL of everything that has SQL.
Objects objects_of(Connection& connection) {
    Objects objects;
    Query query{connection, "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"};
    while (query.step())
        objects.emplace(query.text(0), query.text(1));
    return objects;
}

constexpr std::array scripts{&version_1, &version_2};
static_assert(scripts.size() == ledger_version);

void make_format(Connection& connection, int version) {
    connection.execute(std::string{*scripts[static_cast<size_t>(version - 1)]});
}

/// By format, from the first on.
const Objects& expected_objects(int version) {
    static const std::vector<Objects> objects = [] {
        Connection empty = Connection::in_memory();
        std::vector<Objects> made;
        for (int format = 1; format <= ledger_version; ++format) {
            make_format(empty, format);
            made.push_back(objects_of(empty));
        }
        return made;
    }();
    return objects.at(static_cast<size_t>(version - 1));
}

using Tables = std::map<std::string, std::vector<ColumnRule>>;

ColumnKind kind_named(const std::string& type) {
    if (type == "TEXT")
        return ColumnKind::text;
    return type == "BLOB" ? ColumnKind::blob : ColumnKind::integer;
}

/// Adds the columns that are not known yet.
void add_columns(Tables& tables, Connection& connection, int version) {
    Query query{connection, "SELECT t.name, c.name, c.type, c.\"notnull\" = 0 AND c.pk = 0, c.cid "
                            "FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c "
                            "WHERE t.type = 'table' ORDER BY t.name, c.cid"};
    while (query.step()) {
        auto& columns = tables[query.text(0)];
        if (query.integer(4) == std::ssize(columns))
            columns.push_back(
                {query.text(1), kind_named(query.text(2)), query.integer(3) != 0, version});
    }
}

const Tables& expected_tables() {
    static const Tables tables = [] {
        Connection empty = Connection::in_memory();
        Tables made;
        for (int version = 1; version <= ledger_version; ++version) {
            make_format(empty, version);
            add_columns(made, empty, version);
        }
        return made;
    }();
    return tables;
}

} // namespace

void make_schema(Connection& connection) {
    connection.execute("PRAGMA application_id=" + std::to_string(ledger_application_id));
    add_later_formats(connection, 0);
}

int format_version(Connection& connection) {
    return static_cast<int>(connection.number("PRAGMA user_version"));
}

void add_later_formats(Connection& connection, int version) {
    while (version < ledger_version)
        make_format(connection, ++version);
    connection.execute("PRAGMA user_version=" + std::to_string(ledger_version));
}

void check_schema(Connection& connection) {
    const Objects found = objects_of(connection);
    for (const auto& [name, sql] : expected_objects(format_version(connection))) {
        const auto object = found.find(name);
        if (object == found.end() || object->second != sql)
            throw LedgerError{LedgerProblem::damaged, name};
    }
}

std::vector<std::string> names_taken(Connection& connection, int version) {
    std::vector<std::string> taken;
    Query found{connection, "SELECT type || ' ' || name FROM sqlite_schema WHERE lower(name) = ? "
                            "AND type <> 'trigger'"};
    for (const auto& [name, sql] : expected_objects(ledger_version)) {
        if (expected_objects(version).contains(name))
            continue;
        for (found.with(name); found.step();)
            taken.push_back(found.text(0));
        found.reset();
    }
    return taken;
}

const std::vector<ColumnRule>* columns_of(const std::string& table) {
    const auto found = expected_tables().find(table);
    return found == expected_tables().end() ? nullptr : &found->second;
}

std::string index_definition(const std::string& name) {
    return expected_objects(ledger_version).at(name);
}

} // namespace taizhang
