#include "ledger/history.h"

#include "ledger/ledger.h"
#include "ledger/reader.h"
#include "ledger/record_fields.h"
#include "ledger/row_abouts.h"

#include <algorithm>
#include <limits>
#include <map>

namespace taizhang {

namespace {

constexpr std::int64_t history_steps_at_a_time = 100;
constexpr std::int64_t all_of_them = std::numeric_limits<std::int64_t>::max();

bool holds(const ColumnChange* column, const std::string& value) {
    return column != nullptr && (column->before == value || column->after == value);
}

/// A record as the values of its columns, by name.
using Columns = std::map<std::string, std::optional<std::string>>;

std::optional<std::string> text_of(Date day) {
    return to_iso(day);
}
std::optional<std::string> text_of(std::int64_t number) {
    return std::to_string(number);
}
std::optional<std::string> text_of(Quantity amount) {
    return std::to_string(amount.thousandths);
}
std::optional<std::string> text_of(Precision precision) {
    return precision == Precision::approximate ? "1" : "0";
}
std::optional<std::string> text_of(const std::string& text) {
    return text;
}
template <class Id>
requires std::is_enum_v<Id> std::optional<std::string> text_of(Id id) {
    return std::to_string(raw(id));
}
template <class Value>
std::optional<std::string> text_of(const std::optional<Value>& value) {
    return value ? text_of(*value) : std::nullopt;
}

Columns record_columns_of(const Record& record) {
    Columns columns{
        {"source", record.source}, {"created", record.created}, {"changed", record.changed}};
    for (const RecordFieldRow& row : record_fields())
        columns.emplace(row.ledger_column,
                        visit_field(record, row, [](const auto& value) { return text_of(value); }));
    return columns;
}

/// Reads the values of columns; what is not there is empty.
class ColumnReader {
public:
    explicit ColumnReader(const Columns& columns) : m_columns(columns) {}

    std::string text(std::string_view name) const { return value(name).value_or(std::string{}); }
    void read(std::string_view name, Date& day) const {
        const auto known = parse_iso_date(text(name));
        if (!known)
            throw LedgerError{LedgerProblem::damaged, "journal"};
        day = *known;
    }
    void read(std::string_view name, std::optional<std::int64_t>& number) const {
        if (const auto text = value(name))
            number = std::stoll(*text);
    }
    void read(std::string_view name, std::optional<Quantity>& amount) const {
        if (const auto text = value(name))
            amount = Quantity{std::stoll(*text)};
    }
    void read(std::string_view name, Precision& precision) const {
        precision = text(name) == "1" ? Precision::approximate : Precision::exact;
    }
    void read(std::string_view name, std::string& text_of_name) const { text_of_name = text(name); }
    template <class Id>
    requires std::is_enum_v<Id>
    void read(std::string_view name, Id& id) const {
        if (const auto text = value(name))
            id = Id{std::stoll(*text)};
    }

private:
    std::optional<std::string> value(std::string_view name) const {
        const auto found = m_columns.find(std::string{name});
        return found == m_columns.end() ? std::nullopt : found->second;
    }

    const Columns& m_columns;
};

Record record_of(RecordId id, const Columns& columns) {
    const ColumnReader read{columns};
    Record record;
    record.id = id;
    for (const RecordFieldRow& row : record_fields())
        visit_field(record, row, [&](auto& value) { read.read(row.ledger_column, value); });
    record.source = read.text("source");
    record.created = read.text("created");
    record.changed = read.text("changed");
    return record;
}

bool says_the_same(const std::optional<Record>& a, const std::optional<Record>& b) {
    if (!a || !b)
        return !a && !b;
    Record other = *b;
    other.changed = a->changed;
    return *a == other;
}

/// Follows one record from what it is now back to what it was.
class WayBack {
public:
    WayBack(Reader& reader, RecordId id) : m_id(id), m_present(reader.record(id)) {
        if (m_present)
            m_columns = record_columns_of(*m_present);
    }

    RecordVersion version() const {
        RecordVersion version;
        if (m_columns)
            version.record = record_of(m_id, *m_columns);
        version.is_present = says_the_same(version.record, m_present);
        return version;
    }
    void take_back(const RowChange& change) {
        if (change.kind == RowChangeKind::added) {
            m_columns.reset();
            return;
        }
        if (!m_columns)
            m_columns.emplace();
        for (const ColumnChange& column : change.columns)
            (*m_columns)[column.column] = column.before;
    }

private:
    RecordId m_id;
    std::optional<Record> m_present;
    std::optional<Columns> m_columns; ///< nothing while the record is not there
};

/// Goes through the journal, newest first, and keeps the steps of one page.
class HistoryWalk {
public:
    HistoryWalk(const Ledger& ledger, const HistoryAsked& asked)
        : m_ledger(ledger), m_reader(ledger), m_asked(asked), m_about(m_reader) {
        if (asked.record)
            m_way_back.emplace(m_reader, *asked.record);
    }

    HistorySheet run() {
        for (std::int64_t offset = 0;; offset += history_steps_at_a_time) {
            const auto steps = m_ledger.history(history_steps_at_a_time, offset);
            for (const Step& step : steps)
                if (!take(step))
                    return std::move(m_page);
            if (std::cmp_less(steps.size(), history_steps_at_a_time))
                return std::move(m_page);
        }
    }

private:
    bool is_filtered() const { return m_asked.record || m_asked.indicator; }

    /// False when the page is full.
    bool take(const Step& step) {
        const bool is_before_page = m_matches < m_asked.page * steps_on_page;
        if (std::cmp_equal(m_page.steps.size(), steps_on_page) && !is_filtered()) {
            m_page.has_older = true;
            return false;
        }
        if (is_before_page && !is_filtered()) {
            ++m_matches;
            return true;
        }
        HistoryStep found = matching(step);
        if (is_filtered() && found.all_changes == 0 && !holds_in_bulk(step))
            return true;
        if (std::cmp_equal(m_page.steps.size(), steps_on_page)) {
            m_page.has_older = true;
            return false;
        }
        add_version(found);
        ++m_matches;
        if (is_before_page)
            return true;
        if (found.changes.size() > changes_shown)
            found.changes.resize(changes_shown);
        m_page.steps.push_back(std::move(found));
        return true;
    }

    HistoryStep matching(const Step& step) {
        HistoryStep found{step, {}, step.changes, {}};
        const auto rows = m_ledger.changes_of(step.id, is_filtered() ? all_of_them : changes_shown);
        for (const RowChange& row : rows) {
            RowAbout about = m_about.of(row);
            if (!is_filtered() || matches(row, about))
                found.changes.push_back({row, std::move(about)});
        }
        if (is_filtered())
            found.all_changes = static_cast<std::int64_t>(found.changes.size());
        return found;
    }

    bool matches(const RowChange& row, const RowAbout& about) const {
        if (m_asked.record)
            return row.table == "record" && row.key == std::to_string(raw(*m_asked.record));
        const std::string indicator = std::to_string(raw(*m_asked.indicator));
        if (row.table == "indicator")
            return row.key == indicator;
        return about.indicator == m_asked.indicator ||
               holds(column_of(row, "indicator_id"), indicator);
    }

    bool holds_in_bulk(const Step& step) {
        if (step.bulk_records == 0 || step.state == StepState::undone)
            return false;
        const BulkRange range = m_ledger.bulk_of(step.id);
        if (m_asked.record)
            return range.contains(*m_asked.record);
        return m_reader.has_records_between(range.first, range.last, *m_asked.indicator);
    }

    void add_version(HistoryStep& found) {
        if (!m_way_back || found.step.state == StepState::undone)
            return;
        found.version = m_way_back->version();
        for (const HistoryChange& change : found.changes)
            m_way_back->take_back(change.row);
    }

    const Ledger& m_ledger;
    Reader m_reader;
    HistoryAsked m_asked;
    std::optional<WayBack> m_way_back;
    RowAbouts m_about;
    HistorySheet m_page;
    int m_matches = 0;
};

} // namespace

HistorySheet read_history(const Ledger& ledger, const HistoryAsked& asked) {
    return HistoryWalk{ledger, asked}.run();
}

} // namespace taizhang
