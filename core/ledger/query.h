#pragma once

#include "ledger/connection.h"
#include "model/enum_names.h"
#include "model/quantity.h"
#include "time/date.h"

#include <climits>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace SQLite {
class Statement;
}

namespace taizhang {

using SqlValue = std::variant<std::monostate, std::int64_t, double, std::string>;

/// Bytes to bind as a BLOB.
struct Blob {
    const std::string& bytes;
};

/// Text to bind without a copy: it has to stay where it is until the statement has run.
struct BorrowedText {
    const std::string& text;
};

/// A prepared statement that speaks the types of the model.
class Query {
public:
    Query(Connection& connection, const std::string& sql);
    Query(Query&&) noexcept;
    ~Query();

    /// Binds all parameters from the first on, after taking back earlier results.
    template <class... Values>
    Query& with(const Values&... values) {
        reset();
        int index = 0;
        (bind(++index, values), ...);
        return *this;
    }
    /// Binds the next parameter, in a loop over some of them; reset() goes back to the first.
    template <class Value>
    Query& add(const Value& value) {
        bind(++m_bound, value);
        return *this;
    }
    Query& with_all(const std::vector<SqlValue>& values);

    /// Goes to the next row; false when there is none.
    bool step();
    /// Runs a statement that gives no rows, and leaves it ready for the next values.
    void run();
    void reset();

    bool is_null(int column) const;
    std::int64_t integer(int column) const;
    /// Throws damaged when the number lies outside.
    std::int64_t integer_within(int column, std::int64_t least, std::int64_t greatest) const;
    int small(int column) const { return small_within(column, INT_MIN, INT_MAX); }
    int small_within(int column, int least, int greatest) const {
        return static_cast<int>(integer_within(column, least, greatest));
    }
    std::string text(int column) const;
    /// The same without a copy: holds until the next step.
    std::string_view text_view(int column) const;
    double real(int column) const;
    /// Throws damaged when the text is no day.
    Date date(int column) const;
    /// An amount of one field; throws damaged when it can't be one.
    Quantity quantity(int column) const {
        return {integer_within(column, 0, max_quantity.thousandths)};
    }
    /// The value of an enum by its word; throws damaged for any other.
    template <class Enum>
    Enum word(int column) const {
        if (const auto value = named<Enum>(text(column)))
            return *value;
        throw_damaged(column);
    }
    /// Tells the column with the value that can't be: `decimals = 8`, `record 7: hours = -1`.
    [[noreturn]] void throw_damaged(int column) const;
    std::optional<std::int64_t> optional_integer(int column) const;
    std::optional<Date> optional_date(int column) const;
    std::optional<Quantity> optional_quantity(int column) const;
    template <class Id>
    Id id(int column) const {
        return static_cast<Id>(integer(column));
    }
    template <class Id>
    std::optional<Id> optional_id(int column) const {
        return is_null(column) ? std::nullopt : std::optional{id<Id>(column)};
    }

private:
    void bind(int index, std::int64_t value);
    void bind(int index, int value) { bind(index, static_cast<std::int64_t>(value)); }
    void bind(int index, double value);
    void bind(int index, const std::string& value);
    void bind(int index, std::string_view value) { bind(index, std::string{value}); }
    void bind(int index, BorrowedText value);
    void bind(int index, Blob value);
    void bind(int index, std::nullptr_t);
    void bind(int index, Date value) { bind(index, to_iso(value)); }
    void bind(int index, Quantity value) { bind(index, value.thousandths); }
    template <class Id>
    requires std::is_enum_v<Id>
    void bind(int index, Id value) { bind(index, static_cast<std::int64_t>(value)); }
    template <class Value>
    void bind(int index, const std::optional<Value>& value) {
        if (value)
            bind(index, *value);
        else
            bind(index, nullptr);
    }

    Connection& m_connection;
    int m_bound = 0; ///< by add()
    std::unique_ptr<SQLite::Statement> m_statement;
};

} // namespace taizhang
