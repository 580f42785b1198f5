// A clipboard has no format of its own: Excel, WPS and web pages put rows as lines and cells with
// tabs between them there. The columns come from a header where one of the first rows is one, else
// from the cells: a column is what most of its cells can be read as.
#include "intake/paste/pasted_table.h"

#include "intake/file/csv_reader.h"
#include "intake/paste/clipboard_cells.h"
#include "intake/paste/office_table.h"
#include "intake/plan/against_records.h"
#include "intake/record/record_rows.h"

#include <algorithm>

namespace taizhang {

namespace {

struct TableRow {
    int number = 0;
    std::vector<std::string> cells;
    std::optional<CsvCellProblem> problem; ///< the first of its cells
};

bool holds_something(const TableRow& row) {
    return std::ranges::any_of(row.cells, [](const auto& cell) { return !cell.empty(); });
}

/// Cells with tabs between them, by the clipboard's rule for quotes.
std::vector<TableRow> rows_of_spreadsheet(std::string_view text) {
    std::vector<TableRow> rows;
    int number = 0;
    for (const auto& cells : clipboard_rows(text)) {
        TableRow row{++number, {}, {}};
        for (const std::string& cell : cells) {
            const auto problem = row.problem ? std::nullopt : problem_of(cell);
            if (problem)
                row.problem = {static_cast<int>(row.cells.size()), *problem};
            row.cells.emplace_back(trimmed(cell));
        }
        if (holds_something(row))
            rows.push_back(std::move(row));
    }
    return rows;
}

/// Cells with commas or semicolons between them, as in a file.
std::vector<TableRow> rows_of_csv(std::string_view text) {
    CsvReader::Unquoted unquoted;
    CsvReader reader{text, separator_of(text), CsvReader::Bytes::unchecked, unquoted};
    std::vector<TableRow> rows;
    while (reader.next()) {
        TableRow row{reader.row(), {}, {}};
        for (const auto cell : reader.cells())
            row.cells.emplace_back(trimmed(cell));
        if (!reader.problems().empty())
            row.problem = reader.problems().front();
        if (holds_something(row))
            rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<TableRow> rows_in(std::string_view text) {
    return text.contains('\t') ? rows_of_spreadsheet(text) : rows_of_csv(text);
}

/// A day that a spreadsheet gives as a number (45181) is shown as a day.
std::string date_cell(const std::string& cell) {
    const bool is_number = cell.find_first_not_of("0123456789") == std::string::npos;
    const auto day = parse_period(cell, Calendar{}, {});
    return is_number && cell.size() == 5 && day ? to_iso(day->start) : cell;
}

bool is_number(std::string_view cell) {
    const WrittenQuantity written = written_quantity(cell);
    return written.pending || read_quantity(written.number).value.has_value();
}

std::vector<std::string_view> views_of(const TableRow& row) {
    return {row.cells.begin(), row.cells.end()};
}

/// Tells columns by what is in them.
class ColumnGuess {
public:
    ColumnGuess(const std::vector<TableRow>& rows, RecordForm& form, const Calendar& calendar,
                std::optional<int> year)
        : m_rows(rows), m_form(form), m_calendar(calendar), m_year(year) {
        for (const TableRow& row : rows)
            m_width = std::max(m_width, row.cells.size());
    }

    OfficeColumns columns() {
        take(RecordField::indicator,
             [&](const std::string& cell) { return m_form.indicator(cell).has_value(); });
        take(RecordField::unit,
             [&](const std::string& cell) { return m_form.unit(cell).has_value(); });
        take(RecordField::start, [&](const std::string& cell) { return is_date(cell); });
        take(RecordField::end, [&](const std::string& cell) { return is_full_date(cell); });
        for (const auto field :
             {RecordField::quantity, RecordField::participants, RecordField::hours})
            take(field, [](const std::string& cell) { return is_number(cell); });
        for (const auto field : {RecordField::topic, RecordField::note})
            take(field, [](const std::string&) { return true; });
        return m_columns;
    }

private:
    bool is_date(const std::string& cell) const {
        return parse_period(cell, m_calendar, m_year).has_value();
    }
    bool is_full_date(const std::string& cell) const { return is_date(cell) && !is_number(cell); }

    /// The first free column of which at least half can be read so.
    template <class Reads>
    void take(RecordField field, const Reads& reads) {
        for (size_t column = 0; column < m_width; ++column) {
            if (m_columns.is_taken(column) || !mostly(column, reads))
                continue;
            m_columns[field] = column;
            return;
        }
    }

    template <class Reads>
    bool mostly(size_t column, const Reads& reads) const {
        size_t filled = 0;
        size_t read = 0;
        for (const TableRow& row : m_rows) {
            if (column >= row.cells.size() || row.cells[column].empty())
                continue;
            ++filled;
            read += reads(row.cells[column]) ? 1U : 0U;
        }
        return filled > 0 && 2 * read >= filled;
    }

    const std::vector<TableRow>& m_rows;
    RecordForm& m_form;
    const Calendar& m_calendar;
    std::optional<int> m_year;
    size_t m_width = 0;
    OfficeColumns m_columns;
};

TypedRecord typed_in(const TableRow& row, const OfficeColumns& columns) {
    const auto cells = views_of(row);
    const OfficeRow by_field{columns, cells};
    TypedRecord typed;
    std::ranges::copy(by_field.cells(), typed.fields.begin());
    for (const auto field : {RecordField::start, RecordField::end})
        typed[field] = date_cell(typed[field]);
    return typed;
}

std::string_view kept(std::deque<std::string>& texts, std::string_view text) {
    return texts.emplace_back(text);
}

/// The field that a column holds; the first one where it holds none.
RecordField field_at(const OfficeColumns& columns, size_t column) {
    for (size_t field = 0; field < record_field_count; ++field)
        if (columns.place_of(static_cast<RecordField>(field)) == column)
            return static_cast<RecordField>(field);
    return RecordField::start;
}

PastedRow pasted_row(const TableRow& row, const OfficeColumns& columns, RecordForm& form,
                     std::deque<std::string>& texts) {
    PastedRow pasted{row.number, typed_in(row, columns), {}, {}};
    if (row.problem) {
        pasted.problems.push_back({field_at(columns, static_cast<size_t>(row.problem->column)),
                                   reason_of(row.problem->problem),
                                   {}});
        return pasted;
    }
    RecordReading reading = form.read(pasted.typed);
    pasted.problems = std::move(reading.problems);
    pasted.planned = reading.planned;
    if (!pasted.planned)
        return pasted;
    pasted.planned->row = row.number;
    for (const RecordField field : PlannedTexts::fields)
        pasted.planned->texts.set(field, kept(texts, pasted.planned->texts[field]));
    return pasted;
}

/// The header with the rows above it is taken out.
std::optional<OfficeColumns> take_header(std::vector<TableRow>& rows,
                                         std::vector<std::string>& ignored_columns) {
    const size_t searched = std::min(rows.size(), rows_searched_for_header);
    for (size_t place = 0; place < searched; ++place) {
        const auto cells = views_of(rows[place]);
        const auto columns = office_header(cells);
        if (!columns)
            continue;
        ignored_columns = ignored_headings(cells, *columns);
        rows.erase(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(place) + 1);
        return columns;
    }
    return std::nullopt;
}

} // namespace

PastedTable read_pasted_table(const std::string& text, const Definitions& definitions,
                              std::optional<int> year_on_screen, const std::string& source) {
    const Calendar calendar = definitions.calendar();
    RecordForm form{definitions, year_on_screen};
    PastedTable table;
    table.plan = form.plan_without_records(source);
    table.texts = std::make_shared<std::deque<std::string>>();
    table.plan.unquoted = table.texts;
    std::vector<TableRow> rows = rows_in(text);
    auto columns = take_header(rows, table.ignored_columns);
    const auto column_of_start = columns ? columns->place_of(RecordField::start) : std::nullopt;
    std::erase_if(rows, [&](const TableRow& row) {
        const auto cells = views_of(row);
        return is_example(cells) || is_total(cells, column_of_start) || office_header(cells);
    });
    if (!columns)
        columns = ColumnGuess{rows, form, calendar, year_on_screen}.columns();
    for (const TableRow& row : rows)
        table.rows.push_back(pasted_row(row, *columns, form, *table.texts));
    return table;
}

void compare_with_records(PastedTable& table, Reader& reader, Date today) {
    ImportPlan plan = plan_of(table, std::vector<bool>(table.rows.size(), true));
    compare_with_records(plan, reader, today);
    const Calendar calendar{reader.settings().cutoff_day};
    const KnownDays known = known_days(reader, today);
    auto compared = plan.records.begin();
    for (PastedRow& row : table.rows) {
        if (!row.planned)
            continue;
        row.planned = *compared++;
        row.notices =
            notices_of(period_of(*row.planned),
                       plan.units[static_cast<size_t>(row.planned->unit)].value, calendar, known);
    }
}

ImportPlan plan_of(const PastedTable& table, const std::vector<bool>& chosen) {
    ImportPlan plan = table.plan;
    for (size_t place = 0; place < table.rows.size(); ++place) {
        if (!chosen[place] || !table.rows[place].planned)
            continue;
        plan.records.push_back(*table.rows[place].planned);
        plan.files.front().count(Change::added);
    }
    return plan;
}

} // namespace taizhang
