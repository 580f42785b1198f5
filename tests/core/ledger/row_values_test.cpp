#include "ledger/ledger_error.h"
#include "ledger/row_values.h"

#include <catch2/catch_test_macros.hpp>
#include <stdexcept>

using namespace taizhang;

namespace {

Connection with_rows() {
    Connection connection = Connection::in_memory();
    connection.execute("CREATE TABLE item(id INTEGER PRIMARY KEY, name TEXT) STRICT");
    connection.execute("INSERT INTO item VALUES (1, '党课'), (2, NULL), (3, '')");
    return connection;
}

} // namespace

TEST_CASE("every row is handed out with its values", "[ledger]") {
    Connection connection = with_rows();
    std::string rows;
    const auto take = [&](const RowValues& row) {
        rows += std::to_string(row.integer(0)) + (row.is_null(1) ? " none" : " ");
        rows += std::string{row.text_view(1)} + ";";
    };
    each_row(connection, {{"id", "name"}, "FROM item"}, take);
    CHECK(rows == "1 党课;2 none;3 ;");
    rows.clear();
    each_row(connection, {{"id", "name"}, "FROM item WHERE id >= ?", {std::int64_t{3}}}, take);
    CHECK(rows == "3 ;");
    rows.clear();
    each_row(connection, {{"id", "name"}, "FROM item WHERE id > ?", {std::int64_t{3}}}, take);
    CHECK(rows.empty());
}

TEST_CASE("after an exception no row is handed out, and the next query works", "[ledger]") {
    Connection connection = with_rows();
    int rows = 0;
    const auto take = [&](const RowValues&) {
        ++rows;
        throw std::runtime_error{"no more"};
    };
    CHECK_THROWS_AS(each_row(connection, {{"id"}, "FROM item"}, take), std::runtime_error);
    CHECK(rows == 1);
    int again = 0;
    each_row(connection, {{"id"}, "FROM item"}, [&](const RowValues&) { ++again; });
    CHECK(again == 3);
}

TEST_CASE("rows may be asked for while rows are handed out", "[ledger]") {
    Connection connection = with_rows();
    int pairs = 0;
    each_row(connection, {{"id", "name"}, "FROM item"}, [&](const RowValues& row) {
        const std::int64_t id = row.integer(0);
        each_row(connection, {{"id", "name"}, "FROM item WHERE id <= ?", {id}},
                 [&](const RowValues&) { ++pairs; });
    });
    CHECK(pairs == 1 + 2 + 3);
}

TEST_CASE("what SQLite can't do is told", "[ledger]") {
    Connection connection = with_rows();
    CHECK_THROWS_AS(each_row(connection, {{"id"}, "FROM nothing"}, [](const RowValues&) {}),
                    LedgerError);
}

TEST_CASE("rows that would be lost are refused", "[ledger]") {
    Connection connection = with_rows();
    CHECK_THROWS_AS(connection.number("SELECT take_row()"), LedgerError);
    CHECK_THROWS_AS(connection.number("SELECT take_row(id) FROM item"), LedgerError);
    int rows = 0;
    const auto grouped = [&] {
        each_row(connection, {{"id"}, "FROM (SELECT id FROM item GROUP BY name, id)"},
                 [&](const RowValues&) { ++rows; });
    };
    CHECK_NOTHROW(grouped());
    CHECK(rows == 3);
}
