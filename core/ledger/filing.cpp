#include "ledger/filing.h"

#include "ledger/query.h"
#include "ledger/reader.h"

#include <sqlite3.h>

namespace taizhang {

namespace {

std::optional<Date> date_of(sqlite3_value* value) {
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return text ? parse_iso_date(text) : std::nullopt;
}

std::optional<Period> period_of(sqlite3_value** values) {
    const auto start = date_of(values[0]);
    const auto end = date_of(values[1]);
    if (!start || !end || *end < *start)
        return std::nullopt;
    return Period{*start, *end};
}

const Calendar& calendar_of(sqlite3_context* context) {
    return *static_cast<const Calendar*>(sqlite3_user_data(context));
}

extern "C" void filed_year(sqlite3_context* context, int, sqlite3_value** values) {
    const auto period = period_of(values);
    const auto year = period ? calendar_of(context).year_of(*period) : std::nullopt;
    if (year)
        sqlite3_result_int(context, *year);
    else
        sqlite3_result_null(context);
}

extern "C" void filed_quarter(sqlite3_context* context, int, sqlite3_value** values) {
    const auto period = period_of(values);
    if (!period) {
        sqlite3_result_null(context);
        return;
    }
    const auto quarter = calendar_of(context).quarter_of(*period);
    sqlite3_result_int(context, quarter ? quarter->number : 0);
}

extern "C" void delete_calendar(void* calendar) {
    delete static_cast<Calendar*>(calendar);
}

using SqlFunction = void (*)(sqlite3_context*, int, sqlite3_value**);

void add_function(Connection& connection, const char* name, const Calendar& calendar,
                  SqlFunction function) {
    connection.check(sqlite3_create_function_v2(
        connection.handle(), name, 2, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY,
        new Calendar{calendar}, function, nullptr, nullptr, delete_calendar));
}

void refuse_two_years(Connection& connection) {
    Query query{connection, "SELECT start, end FROM record WHERE filed_year(start, end) IS NULL "
                            "ORDER BY id LIMIT 1"};
    if (query.step())
        throw LedgerError{LedgerProblem::two_years, query.text(0) + "~" + query.text(1)};
}

} // namespace

FilingPlace filing_place(const Calendar& calendar, const Period& period) {
    const auto year = calendar.year_of(period);
    if (!year)
        throw LedgerError{LedgerProblem::two_years,
                          to_iso(period.start) + "~" + to_iso(period.end)};
    const auto quarter = calendar.quarter_of(period);
    return {*year, quarter ? quarter->number : 0};
}

void add_filing_functions(Connection& connection, const Calendar& calendar) {
    add_function(connection, "filed_year", calendar, filed_year);
    add_function(connection, "filed_quarter", calendar, filed_quarter);
}

Filing::Filing(Connection& connection)
    : m_connection{connection}, m_cutoff_day{Reader{connection}.settings().cutoff_day} {}

void Filing::renew_if_cutoff_changed() const {
    const int cutoff_day = Reader{m_connection}.settings().cutoff_day;
    if (cutoff_day == m_cutoff_day)
        return;
    add_filing_functions(m_connection, Calendar{cutoff_day});
    refuse_two_years(m_connection);
    m_connection.execute(std::string{"UPDATE record SET year = filed_year(start, end), "
                                     "quarter = filed_quarter(start, end) WHERE "} +
                         misfiled);
}

} // namespace taizhang
