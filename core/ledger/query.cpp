#include "ledger/query.h"

#include "ledger/translated.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>

namespace taizhang {

Query::Query(Connection& connection, const std::string& sql)
    : m_connection{connection}, m_statement{translated(connection, [&] {
          return std::make_unique<SQLite::Statement>(connection.database(), sql);
      })} {}
Query::Query(Query&&) noexcept = default;
Query::~Query() = default;

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
    return translated(m_connection, [&] { return m_statement->executeStep(); });
}

void Query::run() {
    while (step())
        ;
    reset();
}

void Query::reset() {
    m_bound = 0;
    m_statement->tryReset(); // gives the error of the last step again, which was thrown then
}

bool Query::is_null(int column) const {
    return m_statement->getColumn(column).isNull();
}

std::int64_t Query::integer(int column) const {
    return m_statement->getColumn(column).getInt64();
}

std::string Query::text(int column) const {
    return m_statement->getColumn(column).getString();
}

std::string_view Query::text_view(int column) const {
    const SQLite::Column value = m_statement->getColumn(column);
    const char* text = value.getText(); // asked before its length, which follows from it
    return {text, static_cast<size_t>(value.getBytes())};
}

double Query::real(int column) const {
    return m_statement->getColumn(column).getDouble();
}

std::int64_t Query::integer_within(int column, std::int64_t least, std::int64_t greatest) const {
    const std::int64_t value = integer(column);
    if (is_null(column) || value < least || value > greatest)
        throw_damaged(column);
    return value;
}

Date Query::date(int column) const {
    if (const auto day = parse_iso_date(text_view(column)))
        return *day;
    throw_damaged(column);
}

void Query::throw_damaged(int column) const {
    const std::string first = m_statement->getColumnName(0);
    const std::string row = first == "id" && column != 0 ? "id " + text(0) + ": " : std::string{};
    throw LedgerError{LedgerProblem::damaged,
                      row + m_statement->getColumnName(column) + " = " + text(column)};
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

void Query::bind(int index, std::int64_t value) {
    m_statement->bind(index, value);
}

void Query::bind(int index, double value) {
    m_statement->bind(index, value);
}

void Query::bind(int index, const std::string& value) {
    m_statement->bind(index, value);
}

void Query::bind(int index, BorrowedText value) {
    m_statement->bindNoCopy(index, value.text);
}

void Query::bind(int index, Blob value) {
    m_statement->bind(index, static_cast<const void*>(value.bytes.data()),
                      static_cast<int>(value.bytes.size()));
}

void Query::bind(int index, std::nullptr_t) {
    m_statement->bind(index);
}

} // namespace taizhang
