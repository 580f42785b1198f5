#include "ledger/query.h"

namespace taizhang {

Query::Query(Connection& connection, const std::string& sql)
    : m_connection{connection}, m_statement{connection.translated([&] {
          return SQLite::Statement{connection.database(), sql};
      })} {}

Query& Query::with_all(const std::vector<SqlValue>& values) {
    reset();
    int index = 0;
    for (const auto& value : values) {
        ++index;
        if (const auto* number = std::get_if<std::int64_t>(&value))
            bind(index, *number);
        else if (const auto* real = std::get_if<double>(&value))
            bind(index, *real);
        else if (const auto* text = std::get_if<std::string>(&value))
            bind(index, *text);
        else
            bind(index, nullptr);
    }
    return *this;
}

bool Query::step() {
    return m_connection.translated([&] { return m_statement.executeStep(); });
}

void Query::run() {
    while (step())
        ;
    reset();
}

void Query::reset() {
    m_statement.tryReset(); // gives the error of the last step again, which was thrown then
}

Date Query::date(int column) const {
    const std::string iso = text(column);
    if (const auto day = parse_iso_date(iso))
        return *day;
    throw LedgerError{LedgerProblem::damaged, "date " + iso};
}

std::optional<std::int64_t> Query::optional_integer(int column) const {
    return is_null(column) ? std::nullopt : std::optional{integer(column)};
}

std::optional<Date> Query::optional_date(int column) const {
    return is_null(column) ? std::nullopt : std::optional{date(column)};
}

std::optional<Quantity> Query::optional_quantity(int column) const {
    return is_null(column) ? std::nullopt : std::optional{quantity(column)};
}

} // namespace taizhang
