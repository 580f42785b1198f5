// A clipboard has no format of its own: Excel, WPS and web pages put rows as lines and cells with
// tabs between them there. The rows become a sheet, which is understood as those of files are;
// where it has no header, a column is what most of its cells can be read as.
#include "intake/paste/pasted_table.h"

#include "intake/file/csv_reader.h"
#include "intake/paste/clipboard_cells.h"
#include "intake/plan/against_figures.h"
#include "intake/plan/against_records.h"
#include "intake/plan/import_write.h"
#include "intake/record/record_rows.h"
#include "intake/table/cell_reference.h"
#include "intake/understand/sheet_rows.h"
#include "text/ids/import.h"
#include "text/ids/paste.h"
#include "text/ids/sheet.h"

#include <algorithm>

namespace taizhang {

namespace {

/// What was pasted as a sheet, and what could not be read of its rows, by their numbers from 0.
struct PastedSheet {
    Sheet cells;
    std::map<int, CsvCellProblem> problems; ///< the first of each row
    std::optional<CellPlace> beyond = {};   ///< the last cell that no spreadsheet has a column for

    void add(CellPlace place, std::string_view text) {
        if (place.column >= most_columns)
            beyond = place;
        else if (const auto written = trimmed(text); !written.empty())
            cells.add(place, CellKind::text, written);
    }
};

/// Cells with tabs between them, by the clipboard's rule for quotes.
PastedSheet sheet_of_spreadsheet(std::string_view text) {
    PastedSheet sheet;
    int row = 0;
    for (const auto& cells : clipboard_rows(text)) {
        int column = 0;
        for (const std::string& cell : cells) {
            if (const auto problem = problem_of(cell))
                sheet.problems.try_emplace(row, column, *problem);
            sheet.add({row, column++}, cell);
        }
        ++row;
    }
    return sheet;
}

/// Cells with commas or semicolons between them, as in a file.
PastedSheet sheet_of_csv(std::string_view text) {
    CsvReader reader{text, separator_of(text), CsvReader::Bytes::unchecked};
    PastedSheet sheet;
    while (reader.next()) {
        int column = 0;
        for (const auto cell : reader.cells())
            sheet.add({reader.row() - 1, column++}, cell);
        if (!reader.problems().empty())
            sheet.problems.emplace(reader.row() - 1, reader.problems().front());
    }
    return sheet;
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

/// Tells columns by what is in them.
class ColumnGuess {
public:
    ColumnGuess(const Grid& grid, const KnownNames& names, const Calendar& calendar,
                std::optional<int> year)
        : m_grid(grid), m_names(names), m_calendar(calendar), m_year(year) {}

    SheetLayout layout() {
        m_layout.shape = SheetShape::activities;
        m_layout.header_rows = 0;
        take(RecordField::indicator,
             [&](auto cell) { return m_names.indicators.find(cell).has_value(); });
        take(RecordField::unit, [&](auto cell) { return m_names.units.find(cell).has_value(); });
        take(RecordField::start, [&](auto cell) { return is_date(cell); });
        take(RecordField::end, [&](auto cell) { return is_date(cell) && !is_number(cell); });
        for (const auto field :
             {RecordField::quantity, RecordField::participants, RecordField::hours})
            take(field, is_number);
        for (const auto field : {RecordField::topic, RecordField::note})
            take(field, [](auto) { return true; });
        return m_layout;
    }

private:
    bool is_date(std::string_view cell) const {
        return std::ranges::any_of(
            std::array{DayOrder::as_written, DayOrder::day_first, DayOrder::month_first},
            [&](DayOrder order) {
                return parse_period(cell, m_calendar, m_year, order).has_value();
            });
    }

    /// The first free column of which at least half can be read so.
    template <class Reads>
    void take(RecordField field, const Reads& reads) {
        for (int column = 0; column < m_grid.width(); ++column) {
            if (m_layout.is_used(column) || !mostly(column, reads))
                continue;
            m_layout.columns[static_cast<size_t>(field)] = column;
            return;
        }
    }

    template <class Reads>
    bool mostly(int column, const Reads& reads) const {
        size_t filled = 0;
        size_t read = 0;
        for (size_t row = 0; row < m_grid.row_count(); ++row) {
            const auto cell = m_grid.sheet().at({m_grid.number(row) - 1, column}).text;
            if (cell.empty())
                continue;
            ++filled;
            read += reads(cell) ? 1U : 0U;
        }
        return filled > 0 && 2 * read >= filled;
    }

    const Grid& m_grid;
    const KnownNames& m_names;
    const Calendar& m_calendar;
    std::optional<int> m_year;
    SheetLayout m_layout;
};

/// The year on the screen completes what no title completes; it is no period of all rows.
SheetLayout layout_of_pasted(Grid& grid, const KnownNames& names, const Calendar& calendar,
                             std::optional<int> year) {
    SheetPlace place;
    SheetLayout layout = layout_of(grid, place, names, calendar);
    if (layout.shape != SheetShape::unknown && !layout.year && year) {
        place.year = year;
        layout = layout_of(grid, place, names, calendar);
        if (layout.period && layout.period->by == SaidBy::option)
            layout.period.reset();
    }
    if (layout.shape != SheetShape::unknown)
        return layout;
    layout = ColumnGuess{grid, names, calendar, year}.layout();
    layout.year = year;
    return layout;
}

/// Headings, or letters of columns without one, of what is not read.
std::vector<std::string> ignored_columns(const SheetLayout& layout, const SheetRows& rows) {
    std::vector<std::string> ignored;
    for (size_t column = 0; column < layout.headings.size(); ++column) {
        const auto place = static_cast<int>(column);
        if (!layout.headings[column].empty() && !layout.is_used(place) &&
            std::ranges::find(layout.total_columns, place) == layout.total_columns.end())
            ignored.push_back(layout.headings[column]);
    }
    for (const auto& [column, row] : rows.unnamed())
        ignored.push_back(column_letters(column + 1));
    return ignored;
}

/// The field that a column holds; the first one where it holds none.
RecordField field_at(const SheetLayout& layout, int column) {
    const auto found = std::ranges::find(layout.columns, std::optional{column});
    return found == layout.columns.end() ? RecordField::start
                                         : static_cast<RecordField>(found - layout.columns.begin());
}

/// Reads the records of a pasted sheet into a table that has a plan.
class PasteReader {
public:
    PasteReader(const PastedSheet& sheet, const SheetLayout& layout, RecordForm& form,
                PastedTable& table)
        : m_sheet(sheet), m_layout(layout), m_form(form), m_table(table) {}

    void read(SheetRows& rows) {
        while (rows.next())
            add(rows.record());
        if (const auto& beyond = m_sheet.beyond)
            m_table.rows.push_back({beyond->row + 1,
                                    {},
                                    {},
                                    {{RecordField::start,
                                      text_id::sheet_too_many_columns,
                                      {std::to_string(beyond->column + 1)}}},
                                    {}});
        if (const auto row = rows.second_table())
            m_table.rows.push_back(
                {*row, {}, {}, {{RecordField::start, text_id::import_second_table, {}}}, {}});
        std::ranges::stable_sort(m_table.rows, {}, &PastedRow::row);
        for (const NearName& near : rows.near_names())
            mark(near.row, {near.field, text_id::import_near_name, {near.written, name_of(near)}});
        for (const ContinuedCell& cell : rows.continued())
            mark(cell.row, {cell.field, text_id::paste_continued, {cell.text}});
    }

private:
    void add(const SheetRecord& record) {
        PastedRow pasted{record.row, typed_in(record), {}, {}, {}};
        const auto problem = m_sheet.problems.find(record.row - 1);
        if (problem != m_sheet.problems.end())
            pasted.problems.push_back({field_at(m_layout, problem->second.column),
                                       reason_of(problem->second.problem),
                                       {}});
        else
            read(pasted);
        m_table.rows.push_back(std::move(pasted));
    }

    void read(PastedRow& pasted) {
        RecordReading reading = m_form.read(pasted.typed);
        pasted.problems = std::move(reading.problems);
        pasted.planned = reading.planned;
        if (!pasted.planned)
            return;
        pasted.planned->row = pasted.row;
        keep_texts(m_table.plan, *pasted.planned, *reading.record);
    }

    static TypedRecord typed_in(const SheetRecord& record) {
        TypedRecord typed;
        std::ranges::copy(record.cells, typed.fields.begin());
        for (const auto field : {RecordField::start, RecordField::end})
            typed[field] = date_cell(typed[field]);
        return typed;
    }

    /// At every record of a row.
    void mark(int row, const FieldProblem& notice) {
        for (PastedRow& pasted : std::ranges::equal_range(m_table.rows, row, {}, &PastedRow::row))
            pasted.notices.push_back(notice);
    }

    std::string name_of(const NearName& near) const {
        const auto place = static_cast<size_t>(near.place);
        return near.field == RecordField::unit ? m_table.plan.units[place].value.name
                                               : m_table.plan.indicators[place].value.name_zh;
    }

    const PastedSheet& m_sheet;
    const SheetLayout& m_layout;
    RecordForm& m_form;
    PastedTable& m_table;
};

} // namespace

PastedTable read_pasted_table(const std::string& text, const Definitions& definitions,
                              std::optional<int> year_on_screen, const std::string& source,
                              DayOrder order) {
    const Calendar calendar = definitions.calendar();
    PastedTable table;
    table.plan = RecordForm{definitions, year_on_screen}.plan_without_records(source);
    const PastedSheet sheet = text.contains('\t') ? sheet_of_spreadsheet(text) : sheet_of_csv(text);
    Grid grid{sheet.cells};
    const KnownNames names{table.plan};
    const SheetLayout layout = layout_of_pasted(grid, names, calendar, year_on_screen);
    const Answers nothing_said;
    const std::set<std::string> nothing_unwanted;
    SheetRows rows{grid, layout, names, nothing_said, nothing_unwanted, table.plan, calendar};
    RecordForm form{definitions, layout.year, order};
    PasteReader{sheet, layout, form, table}.read(rows);
    table.ignored_columns = ignored_columns(layout, rows);
    return table;
}

void compare_with_records(PastedTable& table, Reader& reader, Date today) {
    ImportPlan plan = plan_of(table, std::vector<bool>(table.rows.size(), true));
    compare_with_records(plan, reader, today);
    const Calendar calendar{reader.settings().cutoff_day};
    const KnownDays known = known_days(reader, today);
    std::multimap<size_t, FieldProblem> odd_figures;
    for (RecordNotice& notice : notices_of_figures(plan, reader, today))
        odd_figures.emplace(notice.record, std::move(notice.notice));
    size_t compared = 0;
    for (PastedRow& row : table.rows) {
        if (!row.planned)
            continue;
        row.planned = plan.records[compared];
        const auto odd = notices_of(period_of(*row.planned), plan.units[row.planned->unit].value,
                                    calendar, known);
        row.notices.insert(row.notices.end(), odd.begin(), odd.end());
        const auto [first, end] = odd_figures.equal_range(compared++);
        for (auto notice = first; notice != end; ++notice)
            row.notices.push_back(notice->second);
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
