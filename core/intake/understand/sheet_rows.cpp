#include "intake/understand/sheet_rows.h"

#include "characters/blank.h"
#include "characters/kept_text.h"
#include "intake/plan/import_plan.h"
#include "intake/record/record_rows.h"
#include "intake/understand/headings.h"
#include "intake/understand/written_amount.h"
#include "time/parse_period.h"

#include <algorithm>
#include <type_traits>

namespace taizhang {

namespace {

constexpr size_t at(RecordField field) {
    return static_cast<size_t>(field);
}

constexpr std::array keys{RecordField::start, RecordField::end,   RecordField::indicator,
                          RecordField::unit,  RecordField::topic, RecordField::place,
                          RecordField::host};

/// Fields that a row must have, and that offices write once for several rows.
constexpr std::array continued_fields{RecordField::start, RecordField::indicator,
                                      RecordField::unit};

/// Fields that a row says for itself.
constexpr std::array own_fields{RecordField::quantity, RecordField::participants,
                                RecordField::hours, RecordField::topic};

/// Fields whose columns a total row adds up.
bool is_added_up(RecordField field) {
    return field == RecordField::quantity || field == RecordField::participants ||
           field == RecordField::hours;
}

} // namespace

bool is_key(RecordField field) {
    return std::ranges::find(keys, field) != keys.end();
}

SheetRows::SheetRows(Grid& grid, const SheetLayout& layout, const KnownNames& names,
                     const Answers& answers, const std::set<std::string>& unwanted,
                     const ImportPlan& plan, const Calendar& calendar)
    : m_grid(grid), m_layout(layout), m_names(names), m_answers(answers), m_unwanted(unwanted),
      m_plan(plan), m_calendar(calendar), m_row(layout.first_row()) {
    if (layout.period)
        m_default_period = to_text(layout.period->value, calendar);
    for (const CountColumn& count : layout.counts)
        m_count_periods.push_back(count.period ? to_text(*count.period, calendar)
                                               : m_default_period);
    for (size_t row = m_row; !layout.counts.empty() && row < grid.row_count(); ++row)
        for (const auto cell : grid.cells(row))
            m_says_yes |= says_yes(cell);
}

bool SheetRows::next() {
    for (;;) {
        if (m_in_row && m_layout.shape == SheetShape::cross) {
            while (m_count < m_layout.counts.size())
                if (take_count(m_count++))
                    return true;
        }
        m_in_row = false;
        if (m_row >= m_grid.row_count())
            return false;
        if (!take_row())
            continue;
        if (m_layout.shape != SheetShape::cross) {
            m_in_row = false;
            return true;
        }
    }
}

/// Reads a row of the grid; false when it is no record.
bool SheetRows::take_row() {
    if (begins_another_table()) {
        m_second_table = m_grid.number(m_row);
        m_row = m_grid.row_count();
        return false;
    }
    const bool is_behind_gap = m_row > 0 && m_grid.number(m_row) > m_grid.number(m_row - 1) + 1;
    bool is_record = !is_left_out();
    if (!is_record || is_behind_gap)
        m_above = {};
    if (is_record && !read_row()) {
        leave_out(LeftOut::unwanted);
        is_record = false;
    }
    ++m_row;
    m_count = 0;
    m_in_row = is_record;
    return is_record;
}

/// False for a row that the user does not want.
bool SheetRows::read_row() {
    m_made.clear();
    m_row_cells = {};
    m_columns = {};
    fill_from_columns();
    continue_from_above();
    const bool is_wanted = !is_unwanted();
    resolve(RecordField::unit, m_names.units);
    resolve(RecordField::indicator, m_names.indicators);
    add_to_sums();
    fill_defaults();
    m_record = {m_grid.number(m_row), m_cells, {}, m_columns};
    if (m_layout.id_column)
        m_record.id =
            trimmed(m_grid.sheet().at({m_grid.number(m_row) - 1, *m_layout.id_column}).text);
    m_cells = m_row_cells;
    return is_wanted;
}

bool SheetRows::is_unwanted() const {
    return !m_unwanted.empty() && std::ranges::any_of(continued_fields, [&](RecordField field) {
        return field != RecordField::start &&
               m_unwanted.contains(std::string{m_row_cells[at(field)]});
    });
}

/// Only behind a gap, so that few rows are looked at; the same header again is no other table.
bool SheetRows::begins_another_table() const {
    if (m_row == 0 || m_grid.number(m_row) == m_grid.number(m_row - 1) + 1)
        return false;
    int headings = 0;
    bool is_same = true;
    for (int column = 0; column < m_grid.width(); ++column) {
        const auto text = trimmed(m_grid.sheet().at({m_grid.number(m_row) - 1, column}).text);
        if (text.empty())
            continue;
        headings += heading_of(text).kind == HeadingKind::unknown ? 0 : 1;
        const auto place = static_cast<size_t>(column);
        is_same &= place < m_layout.headings.size() && m_layout.headings[place] == text;
    }
    constexpr int least_headings = 3;
    return headings >= least_headings && !is_same;
}

bool SheetRows::is_left_out() {
    const auto cells = m_grid.cells(m_row);
    const auto first = first_text(cells);
    if (first.empty())
        return true;
    if (is_word_for_example(first)) {
        leave_out(LeftOut::example);
        return true;
    }
    if (is_total_row(cells, m_layout.column_of(RecordField::start))) {
        compare_totals();
        leave_out(LeftOut::total);
        return true;
    }
    if (is_repeated_header(cells)) {
        leave_out(LeftOut::repeated_header);
        return true;
    }
    return false;
}

void SheetRows::leave_out(LeftOut why) {
    m_left_out.push_back({m_grid.number(m_row), why});
}

bool SheetRows::is_repeated_header(std::span<const std::string_view> cells) const {
    size_t same = 0;
    for (size_t column = 0; column < cells.size() && column < m_layout.headings.size(); ++column)
        same += !m_layout.headings[column].empty() &&
                        trimmed(cells[column]) == m_layout.headings[column]
                    ? 1
                    : 0;
    return same >= 2;
}

void SheetRows::compare_totals() {
    const auto cells = m_grid.cells(m_row);
    const bool is_subtotal = is_word_for_subtotal(first_text(cells));
    for (auto& [column, sum] : m_sums) {
        if (column >= std::ssize(cells))
            continue;
        const auto stated = read_quantity(trimmed(cells[static_cast<size_t>(column)])).value;
        const Quantity expected = is_subtotal ? sum.since_subtotal : sum.all;
        if (stated && *stated != expected)
            m_differences.push_back({m_grid.number(m_row), column, *stated, expected});
        if (is_subtotal)
            sum.since_subtotal = {};
    }
}

void SheetRows::add_to_sums() {
    const auto add = [&](int column) {
        const auto text = trimmed(m_grid.sheet().at({m_grid.number(m_row) - 1, column}).text);
        auto& sum = m_sums[column];
        const auto amount = read_quantity(written_quantity(amount_text(text)).number).value;
        if (!amount)
            return;
        sum.all += *amount;
        sum.since_subtotal += *amount;
    };
    for (size_t field = 0; field < record_field_count; ++field)
        if (m_layout.columns[field] && is_added_up(static_cast<RecordField>(field)))
            add(*m_layout.columns[field]);
    for (const CountColumn& count : m_layout.counts)
        add(count.column);
}

void SheetRows::note_unnamed(std::span<const std::string_view> cells) {
    for (size_t column = 0; column < cells.size(); ++column) {
        const bool is_named =
            column < m_layout.headings.size() && !m_layout.headings[column].empty();
        if (!is_named && !trimmed(cells[column]).empty() &&
            !m_layout.is_used(static_cast<int>(column)))
            m_unnamed.emplace(static_cast<int>(column), m_grid.number(m_row));
    }
}

void SheetRows::put(RecordField field, std::string_view text, std::optional<int> column) {
    m_row_cells[at(field)] = text;
    m_columns[at(field)] = column;
}

void SheetRows::fill_from_columns() {
    const auto cells = m_grid.cells(m_row);
    note_unnamed(cells);
    for (size_t place = 0; place < record_field_count; ++place) {
        const auto column = m_layout.columns[place];
        if (!column)
            continue;
        const auto field = static_cast<RecordField>(place);
        std::string_view text =
            *column < std::ssize(cells) ? cells[static_cast<size_t>(*column)] : std::string_view{};
        if (text.empty() && is_key(field))
            text = m_grid.merged_text(m_row, *column);
        text = trimmed(text);
        if (field == RecordField::hours && m_layout.hours_are_minutes && !text.empty())
            text = m_made.emplace_back(hours_of_minutes(text));
        if (field == RecordField::quantity || field == RecordField::participants)
            text = amount_text(text);
        put(field, text, column);
    }
}

/// As cells that were merged look in a CSV file. Only where the row says at least one of these
/// fields and something beside them itself, so that a note below the table becomes no record; what
/// we have made ourselves has no such cells.
void SheetRows::continue_from_above() {
    const auto is_written = [&](RecordField field) { return !m_row_cells[at(field)].empty(); };
    const bool says_something =
        m_layout.shape == SheetShape::cross || std::ranges::any_of(own_fields, is_written);
    if (m_layout.id_column || is_of_form() || !says_something ||
        std::ranges::none_of(continued_fields, is_written))
        return;
    for (const RecordField field : continued_fields) {
        const auto column = m_layout.column_of(field);
        std::string_view& above = m_above[at(field)];
        std::string_view& cell = m_row_cells[at(field)];
        if (column && cell.empty() && !above.empty()) {
            cell = above;
            m_continued.push_back({m_grid.number(m_row), field, *column, std::string{above}});
        }
        above = cell;
    }
}

/// What a count is in digits, without the word for what is counted.
std::string_view SheetRows::amount_text(std::string_view cell) {
    const std::string_view plain =
        m_layout.counts.empty() ? plain_amount(cell) : count_text(cell, m_says_yes);
    if (plain.empty() || read_quantity(written_quantity(plain).number).value)
        return plain;
    if (auto spelled = spelled_amount(cell))
        return m_made.emplace_back(std::move(*spelled));
    return plain;
}

/// The code of what a name stands for, by the user's word or by its being near; a name that
/// nothing answers to stays, and is refused.
template <class PlaceOfIt>
void SheetRows::resolve(RecordField field, const NameIndex<PlaceOfIt>& index) {
    const std::string_view written = m_row_cells[at(field)];
    if (written.empty() || text_fault(written))
        return;
    const auto& answers = field == RecordField::unit ? m_answers.units : m_answers.indicators;
    if (const auto said = answers.find(std::string{written}); said != answers.end()) {
        m_answered.insert(said->first);
        m_row_cells[at(field)] = said->second;
        return;
    }
    auto match = index.find(written);
    if constexpr (std::is_same_v<PlaceOfIt, UnitPlace>)
        if (!match)
            match = m_names.unit_below(written, unit_of_sheet(), m_plan);
    if (!match)
        return;
    if (match->how == NameFound::near)
        m_near.push_back({m_grid.number(m_row), field, std::string{written}, match->place});
    m_row_cells[at(field)] = code_of(field, match->place);
}

std::optional<UnitPlace> SheetRows::unit_of_sheet() const {
    return m_layout.unit ? std::optional{m_layout.unit->value} : std::nullopt;
}

std::string_view SheetRows::code_of(RecordField field, int place) const {
    const auto index = static_cast<size_t>(place);
    return field == RecordField::unit ? std::string_view{m_plan.units[index].value.code}
                                      : std::string_view{m_plan.indicators[index].value.code};
}

void SheetRows::fill_defaults() {
    const auto fill = [&](RecordField field, std::string_view text) {
        if (!m_layout.column_of(field))
            put(field, text, std::nullopt);
    };
    if (is_of_form() && m_row_cells[at(RecordField::unit)].empty())
        put(RecordField::unit, code_of(RecordField::unit, m_layout.unit->value), std::nullopt);
    fill(RecordField::start, m_default_period);
    if (m_answers.row_is_one && m_layout.shape == SheetShape::activities)
        fill(RecordField::quantity, "1");
    if (m_answers.unit)
        fill(RecordField::unit, *m_answers.unit);
    else if (m_layout.unit)
        fill(RecordField::unit, code_of(RecordField::unit, m_layout.unit->value));
    if (m_answers.indicator)
        fill(RecordField::indicator, *m_answers.indicator);
    else if (m_layout.indicator)
        fill(RecordField::indicator, code_of(RecordField::indicator, m_layout.indicator->value));
}

bool SheetRows::take_count(size_t place) {
    const CountColumn& count = m_layout.counts[place];
    const int row = m_record.row - 1;
    const std::string_view text = trimmed(m_grid.sheet().at({row, count.column}).text);
    if (text.empty() || is_dash(text))
        return false;
    m_cells = m_row_cells;
    for (const RecordField field : {RecordField::quantity, RecordField::start})
        m_columns[at(field)] = count.column;
    m_cells[at(RecordField::quantity)] = amount_text(text);
    if (!m_layout.column_of(RecordField::start) || count.period)
        m_cells[at(RecordField::start)] = m_count_periods[place];
    if (count.indicator) {
        m_cells[at(RecordField::indicator)] = code_of(RecordField::indicator, *count.indicator);
        m_columns[at(RecordField::indicator)] = count.column;
    }
    m_record = {row + 1, m_cells, {}, m_columns};
    return true;
}

} // namespace taizhang
