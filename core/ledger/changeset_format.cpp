// The format (sqlite3session.c): for each table `T`, number of columns, a byte a column that says
// whether it is of the key, and the name with a 0. Then its changes: operation, a byte that says
// whether it is indirect, and the row, twice for an update: before and after. A value is a byte for
// its type, then 8 bytes for a number, or length and bytes; numbers of columns and lengths are
// varints.
#include "ledger/changeset_format.h"

#include "ledger/ledger.h"
#include "ledger/schema.h"

#include <algorithm>
#include <sqlite3.h>

namespace taizhang {

namespace {

enum class ValueType { undefined, integer, real, text, blob, null };

struct Value {
    ValueType type = ValueType::undefined;
    std::string_view text;
};

[[noreturn]] void refuse() {
    throw LedgerError{LedgerProblem::damaged, "journal"};
}

/// Takes one piece after the other; refuses to go beyond the end.
class Pieces {
public:
    explicit Pieces(std::string_view bytes) : m_left{bytes} {}

    bool empty() const { return m_left.empty(); }
    std::string_view take(size_t count) {
        if (count > m_left.size())
            refuse();
        const auto taken = m_left.substr(0, count);
        m_left.remove_prefix(count);
        return taken;
    }
    unsigned byte() { return static_cast<unsigned char>(take(1).front()); }
    size_t varint() {
        size_t value = 0;
        for (int count = 0; count < longest_varint; ++count) {
            const unsigned next = byte();
            value = value << 7U | (next & 0x7fU);
            if (next < 0x80U)
                return value;
        }
        refuse();
    }
    std::string_view until_zero() {
        const auto text = take(std::min(m_left.find('\0'), m_left.size()));
        take(1);
        return text;
    }
    Value value() {
        const auto type = static_cast<ValueType>(byte());
        switch (type) {
        case ValueType::integer:
            return {type, take(8)};
        case ValueType::text:
        case ValueType::blob:
            return {type, take(varint())};
        case ValueType::undefined:
        case ValueType::null:
            return {type, {}};
        case ValueType::real:
            break; // no column of ours holds one
        }
        refuse();
    }

private:
    static constexpr int longest_varint = 5; ///< 35 bits: more than a file holds

    std::string_view m_left;
};

bool fits(const Value& value, const ColumnRule& column) {
    switch (value.type) {
    case ValueType::integer:
        return column.kind == ColumnKind::integer;
    case ValueType::text:
        return column.kind == ColumnKind::text;
    case ValueType::blob:
        return column.kind == ColumnKind::blob;
    case ValueType::null:
        return column.may_be_null;
    default:
        return false;
    }
}

/// Settings are known by their keys: a file may not bring others in.
bool is_journaled_setting(std::string_view key) {
    constexpr std::array keys{"cutoff_day", "amber_lag", "red_lag", "report_due_day"};
    return std::ranges::find(keys, key) != keys.end() || key.starts_with(kept_text_prefix) ||
           key.starts_with(category_department_prefix) ||
           key.starts_with(indicator_department_prefix);
}

class ChangesetCheck {
public:
    explicit ChangesetCheck(const Changeset& changeset) : m_pieces{changeset} {}

    ChangesetAge run() {
        while (!m_pieces.empty()) {
            const unsigned kind = m_pieces.byte();
            if (kind == 'T')
                read_table();
            else
                read_change(static_cast<int>(kind));
        }
        return m_age;
    }

private:
    using Row = std::vector<Value>;

    void read_table() {
        const size_t count = m_pieces.varint();
        const auto keys = m_pieces.take(count);
        m_table = m_pieces.until_zero();
        const bool is_ours = std::ranges::find(data_tables, m_table) != data_tables.end();
        m_columns = is_ours ? columns_of(m_table) : nullptr;
        if (m_columns == nullptr || !is_width_of_a_format(count) || keys.front() == 0 ||
            keys.find_first_not_of('\0', 1) != std::string_view::npos)
            refuse();
        m_width = count;
        if (count < m_columns->size())
            m_age = ChangesetAge::former;
    }

    /// The table had as many columns in one of the formats.
    bool is_width_of_a_format(size_t count) const {
        const auto& columns = *m_columns;
        return count == columns.size() || (0 < count && count < columns.size() &&
                                           columns[count - 1].since < columns[count].since);
    }

    void read_change(int operation) {
        if (m_columns == nullptr || m_pieces.byte() > 1)
            refuse();
        const Row first = row();
        check_key(first.front());
        if (operation == SQLITE_UPDATE)
            check_update(first, row());
        else if (operation == SQLITE_INSERT || operation == SQLITE_DELETE)
            check_whole(first);
        else
            refuse();
    }

    Row row() {
        Row values;
        for (size_t column = 0; column < m_width; ++column)
            values.push_back(m_pieces.value());
        return values;
    }

    void check_key(const Value& key) const {
        if (!fits(key, m_columns->front()) ||
            (m_table == "setting" && !is_journaled_setting(key.text)))
            refuse();
    }

    void check_whole(const Row& values) const {
        for (size_t column = 0; column < values.size(); ++column)
            if (!fits(values[column], (*m_columns)[column]))
                refuse();
    }

    /// Only what changes has values, before and after; the key has one before.
    void check_update(const Row& before, const Row& after) const {
        bool changes = false;
        for (size_t column = 1; column < before.size(); ++column) {
            const bool is_there = after[column].type != ValueType::undefined;
            if (is_there != (before[column].type != ValueType::undefined))
                refuse();
            if (is_there && !(fits(before[column], (*m_columns)[column]) &&
                              fits(after[column], (*m_columns)[column])))
                refuse();
            changes = changes || is_there;
        }
        if (!changes || after.front().type != ValueType::undefined)
            refuse();
    }

    Pieces m_pieces;
    std::string m_table;
    const std::vector<ColumnRule>* m_columns = nullptr; ///< nothing before the first table
    size_t m_width = 0;                                 ///< columns that the changes have
    ChangesetAge m_age = ChangesetAge::present;
};

} // namespace

ChangesetAge check_changeset(const Changeset& changeset) {
    return ChangesetCheck{changeset}.run();
}

} // namespace taizhang
