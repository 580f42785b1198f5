// A clipboard has no format of its own: Excel, WPS and web pages put rows as lines and cells with
// tabs between them there. The columns come from a header where one of the first rows is one, else
// from the cells: a column is what most of its cells can be read as.
#include "intake/pasted_table.h"

#include "intake/against_records.h"
#include "intake/csv_reader.h"
#include "intake/record_rows.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

constexpr size_t rows_searched_for_header = 12;

struct Heading {
    std::string_view name;
    RecordField field;
};

constexpr Heading headings[]{
    {"start", RecordField::start},
    {"日期", RecordField::start},
    {"时间", RecordField::start},
    {"活动时间", RecordField::start},
    {"会议时间", RecordField::start},
    {"会议日期", RecordField::start},
    {"活动日期", RecordField::start},
    {"开始日期", RecordField::start},
    {"date", RecordField::start},
    {"end", RecordField::end},
    {"至", RecordField::end},
    {"结束日期", RecordField::end},
    {"until", RecordField::end},
    {"indicator", RecordField::indicator},
    {"指标", RecordField::indicator},
    {"项目", RecordField::indicator},
    {"会议类型", RecordField::indicator},
    {"活动类型", RecordField::indicator},
    {"unit", RecordField::unit},
    {"支部", RecordField::unit},
    {"党支部", RecordField::unit},
    {"党组织", RecordField::unit},
    {"单位", RecordField::unit},
    {"部门", RecordField::unit},
    {"quantity", RecordField::quantity},
    {"数量", RecordField::quantity},
    {"次数", RecordField::quantity},
    {"场次", RecordField::quantity},
    {"approximate", RecordField::approximate},
    {"participants", RecordField::participants},
    {"实到", RecordField::participants},
    {"参加人数", RecordField::participants},
    {"人次", RecordField::participants},
    {"参加人次", RecordField::participants},
    {"hours", RecordField::hours},
    {"学时", RecordField::hours},
    {"时长", RecordField::hours},
    {"topic", RecordField::topic},
    {"主题", RecordField::topic},
    {"内容", RecordField::topic},
    {"活动名称", RecordField::topic},
    {"会议名称", RecordField::topic},
    {"note", RecordField::note},
    {"备注", RecordField::note},
};

constexpr std::string_view marks_of_examples[]{"（示例）", "(示例)"};
constexpr std::string_view marks_of_totals[]{"合计", "总计"};

struct TableRow {
    int number = 0;
    std::vector<std::string> cells;
    std::optional<TextId> problem; ///< of the row's text
};

std::vector<TableRow> rows_in(const std::string& text) {
    const char separator = text.find('\t') == std::string::npos ? separator_of(text) : '\t';
    CsvReader::Unquoted unquoted;
    CsvReader reader{text, separator, CsvReader::Bytes::unchecked, unquoted};
    std::vector<TableRow> rows;
    while (reader.next()) {
        TableRow row{reader.row(), {}, {}};
        for (const auto cell : reader.cells())
            row.cells.emplace_back(trimmed(cell));
        if (!reader.problems().empty())
            row.problem = reason_of(reader.problems().front().problem);
        if (std::ranges::any_of(row.cells, [](const auto& cell) { return !cell.empty(); }))
            rows.push_back(std::move(row));
    }
    return rows;
}

/// Lower case, without blanks and without what stands in brackets.
std::string plain_heading(std::string_view cell) {
    std::string text{cell};
    for (const std::string_view bracket : {"（", "("})
        text = text.substr(0, text.find(bracket));
    std::erase(text, ' ');
    std::ranges::transform(text, text.begin(), [](char c) {
        return 'A' <= c && c <= 'Z' ? static_cast<char>(c + 32) : c;
    });
    return text;
}

std::optional<RecordField> field_of_heading(std::string_view cell) {
    const std::string name = plain_heading(cell);
    const auto found = std::ranges::find(headings, name, &Heading::name);
    if (found == std::end(headings))
        return std::nullopt;
    return found->field;
}

/// Which column holds which field.
struct Columns {
    std::array<std::optional<size_t>, record_field_count> places;
    bool hours_are_minutes = false;

    std::optional<size_t>& operator[](RecordField field) {
        return places[static_cast<size_t>(field)];
    }
    bool is_taken(size_t column) const {
        return std::ranges::find(places, std::optional{column}) != places.end();
    }
};

/// What a header row says; nothing when the row is none.
std::optional<Columns> header_in(const TableRow& row) {
    Columns columns;
    int known = 0;
    for (size_t place = 0; place < row.cells.size(); ++place) {
        const auto field = field_of_heading(row.cells[place]);
        if (!field || columns[*field])
            continue;
        columns[*field] = place;
        ++known;
        if (*field == RecordField::hours && row.cells[place].find("分钟") != std::string::npos)
            columns.hours_are_minutes = true;
    }
    if (known < 2 || !columns[RecordField::start])
        return std::nullopt;
    return columns;
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
    ColumnGuess(const std::vector<TableRow>& rows, const RecordForm& form, const Calendar& calendar,
                std::optional<int> year)
        : m_rows(rows), m_form(form), m_calendar(calendar), m_year(year) {
        for (const TableRow& row : rows)
            m_width = std::max(m_width, row.cells.size());
    }

    Columns columns() {
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
    const RecordForm& m_form;
    const Calendar& m_calendar;
    std::optional<int> m_year;
    size_t m_width = 0;
    Columns m_columns;
};

bool begins_with_any(const TableRow& row, std::span<const std::string_view> marks) {
    const auto first =
        std::ranges::find_if(row.cells, [](const auto& cell) { return !cell.empty(); });
    return std::ranges::any_of(marks, [&](auto mark) { return first->starts_with(mark); });
}

/// Hours of minutes; what is no number stays for the reader of the field to refuse.
std::string hours_cell(const std::string& minutes) {
    const auto reading = read_quantity(minutes);
    if (!reading.value)
        return minutes;
    return to_decimal(Quantity{(reading.value->thousandths + 30) / 60});
}

TypedRecord typed_in(const TableRow& row, Columns& columns) {
    TypedRecord typed;
    for (size_t field = 0; field < record_field_count; ++field)
        if (const auto place = columns.places[field]; place && *place < row.cells.size())
            typed.fields[field] = row.cells[*place];
    for (const auto field : {RecordField::start, RecordField::end})
        typed[field] = date_cell(typed[field]);
    if (columns.hours_are_minutes)
        typed[RecordField::hours] = hours_cell(typed[RecordField::hours]);
    return typed;
}

std::string_view kept(std::deque<std::string>& texts, std::string_view text) {
    return texts.emplace_back(text);
}

PastedRow pasted_row(const TableRow& row, Columns& columns, RecordForm& form,
                     std::deque<std::string>& texts) {
    PastedRow pasted{row.number, typed_in(row, columns), {}, {}};
    if (row.problem) {
        pasted.problems.push_back({RecordField::start, *row.problem, {}});
        return pasted;
    }
    RecordReading reading = form.read(pasted.typed);
    pasted.problems = std::move(reading.problems);
    pasted.planned = reading.planned;
    if (!pasted.planned)
        return pasted;
    pasted.planned->row = row.number;
    pasted.planned->topic = kept(texts, pasted.planned->topic);
    pasted.planned->note = kept(texts, pasted.planned->note);
    return pasted;
}

/// The header with the rows above it is taken out.
std::optional<Columns> take_header(std::vector<TableRow>& rows,
                                   std::vector<std::string>& ignored_columns) {
    const size_t searched = std::min(rows.size(), rows_searched_for_header);
    for (size_t place = 0; place < searched; ++place) {
        const auto columns = header_in(rows[place]);
        if (!columns)
            continue;
        for (size_t column = 0; column < rows[place].cells.size(); ++column)
            if (!columns->is_taken(column) && !rows[place].cells[column].empty())
                ignored_columns.push_back(rows[place].cells[column]);
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
    std::erase_if(rows, [](const TableRow& row) {
        return begins_with_any(row, marks_of_examples) || begins_with_any(row, marks_of_totals);
    });
    if (!columns)
        columns = ColumnGuess{rows, form, calendar, year_on_screen}.columns();
    for (const TableRow& row : rows)
        table.rows.push_back(pasted_row(row, *columns, form, *table.texts));
    return table;
}

void compare_with_records(PastedTable& table, Reader& reader) {
    ImportPlan plan = plan_of(table, std::vector<bool>(table.rows.size(), true));
    compare_with_records(plan, reader);
    auto compared = plan.records.begin();
    for (PastedRow& row : table.rows)
        if (row.planned)
            row.planned = *compared++;
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
