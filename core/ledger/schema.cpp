#include "ledger/schema.h"

#include "ledger/migrations/version_1.h"
#include "ledger/query.h"

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

const Objects& expected_objects() {
    static const Objects objects = [] {
        Connection empty = Connection::in_memory();
        make_schema(empty);
        return objects_of(empty);
    }();
    return objects;
}

using Tables = std::map<std::string, std::vector<ColumnRule>>;

const Tables& expected_tables() {
    static const Tables tables = [] {
        Connection empty = Connection::in_memory();
        make_schema(empty);
        Tables made;
        Query query{empty, "SELECT t.name, c.name, c.type = 'TEXT', c.\"notnull\" = 0 AND c.pk = 0 "
                           "FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c "
                           "WHERE t.type = 'table' ORDER BY t.name, c.cid"};
        while (query.step())
            made[query.text(0)].push_back(
                {query.text(1), query.integer(2) != 0, query.integer(3) != 0});
        return made;
    }();
    return tables;
}

} // namespace

void make_schema(Connection& connection) {
    connection.execute(std::string{version_1});
    connection.execute("PRAGMA application_id=" + std::to_string(ledger_application_id));
    connection.execute("PRAGMA user_version=" + std::to_string(ledger_version));
}

void check_schema(Connection& connection) {
    const Objects found = objects_of(connection);
    for (const auto& [name, sql] : expected_objects()) {
        const auto object = found.find(name);
        if (object == found.end() || object->second != sql)
            throw LedgerError{LedgerProblem::damaged, name};
    }
}

const std::vector<ColumnRule>* columns_of(const std::string& table) {
    const auto found = expected_tables().find(table);
    return found == expected_tables().end() ? nullptr : &found->second;
}

std::string index_definition(const std::string& name) {
    return expected_objects().at(name);
}

} // namespace taizhang
