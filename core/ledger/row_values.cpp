#include "ledger/row_values.h"

#include <exception>
#include <memory>
#include <sqlite3.h>

namespace taizhang {

namespace {

constexpr const char* row_function = "take_row";
/// By which the function knows that what it gets is a RowTaker.
constexpr const char* taker_type = "taizhang.RowTaker";

/// Takes the rows of one query. Nothing may be thrown through SQLite, so what is thrown is kept.
struct RowTaker {
    const std::function<void(const RowValues&)>& take;
    std::exception_ptr thrown = nullptr;
};

void take_row(sqlite3_context* context, int count, sqlite3_value** values) {
    auto* taker =
        count == 0 ? nullptr : static_cast<RowTaker*>(sqlite3_value_pointer(values[0], taker_type));
    if (!taker)
        return sqlite3_result_error(context, row_function, -1); // rather than a row that is lost
    try {
        taker->take(RowValues{values + 1});
    } catch (...) {
        taker->thrown = std::current_exception();
        sqlite3_result_error(context, row_function, -1);
    }
}

struct Finalizer {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Statement = std::unique_ptr<sqlite3_stmt, Finalizer>;

std::string sql_of(const RowsAsked& asked) {
    std::string sql = std::string{"SELECT "} + row_function + "(?";
    for (const std::string_view column : asked.columns)
        (sql += ", ") += column;
    return (sql += ") ") += asked.rest;
}

int bind(sqlite3_stmt* statement, int place, const SqlValue& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
        return sqlite3_bind_int64(statement, place, *number);
    if (const auto* real = std::get_if<double>(&value))
        return sqlite3_bind_double(statement, place, *real);
    if (const auto* text = std::get_if<std::string>(&value))
        return sqlite3_bind_text(statement, place, text->data(), static_cast<int>(text->size()),
                                 SQLITE_STATIC);
    return sqlite3_bind_null(statement, place);
}

} // namespace

bool RowValues::is_null(int column) const {
    return sqlite3_value_type(m_values[column]) == SQLITE_NULL;
}

std::int64_t RowValues::integer(int column) const {
    return sqlite3_value_int64(m_values[column]);
}

std::string_view RowValues::text_view(int column) const {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(m_values[column]));
    return text ? std::string_view{text, static_cast<size_t>(sqlite3_value_bytes(m_values[column]))}
                : std::string_view{};
}

int add_row_function(sqlite3* handle) {
    return sqlite3_create_function_v2(handle, row_function, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                      nullptr, take_row, nullptr, nullptr, nullptr);
}

void each_row(Connection& connection, const RowsAsked& asked,
              const std::function<void(const RowValues&)>& take) {
    const std::string sql = sql_of(asked);
    RowTaker taker{take};
    sqlite3_stmt* prepared = nullptr;
    connection.check(sqlite3_prepare_v2(connection.handle(), sql.data(),
                                        static_cast<int>(sql.size()), &prepared, nullptr));
    const Statement statement{prepared};
    connection.check(sqlite3_bind_pointer(prepared, 1, &taker, taker_type, nullptr));
    int place = 1;
    for (const SqlValue& value : asked.values)
        connection.check(bind(prepared, ++place, value));
    int result = SQLITE_ROW;
    while (result == SQLITE_ROW)
        result = sqlite3_step(prepared);
    if (taker.thrown)
        std::rethrow_exception(taker.thrown);
    if (result != SQLITE_DONE)
        connection.check(result);
}

} // namespace taizhang
