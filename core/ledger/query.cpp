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
    m_bound = 0;
    m_statement.tryReset(); // gives the error of the last step again, which was thrown then
}

std::int64_t Query::integer_within(int column, std::int64_t least, std::int64_t greatest) const {
    const std::int64_t value = integer(column);
    if (is_null(column) || value < least || value > greatest)
        throw_damaged(column);
    return value;
}

Date Query::date(int column) const {
    if (const auto day = parse_iso_date(text(column)))
        return *day;
    throw_damaged(column);
}

void Query::throw_damaged(int column) const {
    const std::string first = m_statement.getColumnName(0);
    const std::string row = first == "id" && column != 0 ? "id " + text(0) + ": " : std::string{};
    throw LedgerError{LedgerProblem::damaged,
                      row + m_statement.getColumnName(column) + " = " + text(column)};
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
