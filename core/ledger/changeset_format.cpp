#include "ledger/changeset_format.h"

#include "ledger/changeset_pieces.h"
#include "ledger/ledger.h"
#include "ledger/schema.h"

#include <algorithm>
#include <sqlite3.h>

namespace taizhang {

namespace {

bool fits(const ChangesetValue& value, const ColumnRule& column) {
    switch (value.type) {
    case ChangesetType::integer:
        return column.kind == ColumnKind::integer;
    case ChangesetType::text:
        return column.kind == ColumnKind::text;
    case ChangesetType::blob:
        return column.kind == ColumnKind::blob;
    case ChangesetType::null:
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
    using Row = std::vector<ChangesetValue>;

    void read_table() {
        const size_t count = m_pieces.varint();
        const auto keys = m_pieces.take(count);
        m_table = m_pieces.until_zero();
        const bool is_ours = std::ranges::find(data_tables, m_table) != data_tables.end();
        m_columns = is_ours ? columns_of(m_table) : nullptr;
        if (m_columns == nullptr || !is_width_of_a_format(count) || keys.front() == 0 ||
            keys.find_first_not_of('\0', 1) != std::string_view::npos)
            ChangesetPieces::refuse();
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
            ChangesetPieces::refuse();
        read_row(m_row);
        check_key(m_row.front());
        if (operation == SQLITE_UPDATE) {
            read_row(m_row_after);
            check_update(m_row, m_row_after);
        } else if (operation == SQLITE_INSERT || operation == SQLITE_DELETE)
            check_whole(m_row);
        else
            ChangesetPieces::refuse();
    }

    void read_row(Row& values) {
        values.resize(m_width);
        for (ChangesetValue& value : values)
            value = m_pieces.value();
    }

    void check_key(const ChangesetValue& key) const {
        if (!fits(key, m_columns->front()) ||
            (m_table == "setting" && !is_journaled_setting(key.bytes)))
            ChangesetPieces::refuse();
    }

    void check_whole(const Row& values) const {
        for (size_t column = 0; column < values.size(); ++column)
            if (!fits(values[column], (*m_columns)[column]))
                ChangesetPieces::refuse();
    }

    /// Only what changes has values, before and after; the key has one before.
    void check_update(const Row& before, const Row& after) const {
        bool changes = false;
        for (size_t column = 1; column < before.size(); ++column) {
            const bool is_there = after[column].type != ChangesetType::undefined;
            if (is_there != (before[column].type != ChangesetType::undefined))
                ChangesetPieces::refuse();
            if (is_there && !(fits(before[column], (*m_columns)[column]) &&
                              fits(after[column], (*m_columns)[column])))
                ChangesetPieces::refuse();
            changes = changes || is_there;
        }
        if (!changes || after.front().type != ChangesetType::undefined)
            ChangesetPieces::refuse();
    }

    ChangesetPieces m_pieces;
    std::string m_table;
    const std::vector<ColumnRule>* m_columns = nullptr; ///< nothing before the first table
    size_t m_width = 0;                                 ///< columns that the changes have
    Row m_row;                                          ///< of the change that is read
    Row m_row_after;                                    ///< of an update
    ChangesetAge m_age = ChangesetAge::present;
};

} // namespace

ChangesetAge check_changeset(const Changeset& changeset) {
    return ChangesetCheck{changeset}.run();
}

} // namespace taizhang
