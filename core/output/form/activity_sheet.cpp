#include "output/form/form_sheets.h"
#include "text/ids/branch_form.h"

#include <array>

namespace taizhang {

namespace {

/// What a column of the list of activities holds.
enum class Column {
    date,
    end,
    unit,
    indicator,
    quantity,
    participants,
    hours,
    topic,
    place,
    host,
    note
};

struct ColumnRow {
    Column column;
    TextId heading;
    double width; ///< in characters
    CellStyle style;
};

std::vector<ColumnRow> all_columns() {
    return {
        {Column::date, text_id::branch_form_date, 20, cell_style::date()},
        {Column::end, text_id::branch_form_end, 13, cell_style::date()},
        {Column::unit, text_id::branch_form_unit, 20, cell_style::text()},
        {Column::indicator, text_id::branch_form_indicator, 24, cell_style::text()},
        {Column::quantity, text_id::branch_form_quantity, 9, cell_style::plain_number()},
        {Column::participants, text_id::branch_form_participants, 11, cell_style::plain_number()},
        {Column::hours, text_id::branch_form_hours, 9, cell_style::plain_number()},
        {Column::topic, text_id::branch_form_topic, 34, cell_style::wrapped()},
        {Column::place, text_id::branch_form_place, 16, cell_style::wrapped()},
        {Column::host, text_id::branch_form_host, 12, cell_style::wrapped()},
        {Column::note, text_id::branch_form_note, 18, cell_style::wrapped()}};
}

class ActivitySheet {
public:
    ActivitySheet(const FormSource& source, const FormChoices& choices)
        : m_source(source), m_choices(choices),
          m_columns(all_columns()), m_sheet{source.book.add_sheet(
                                        source.texts(text_id::branch_form_sheet_activities))} {
        if (choices.units.empty())
            std::erase_if(m_columns,
                          [](const ColumnRow& row) { return row.column == Column::unit; });
    }

    void write() {
        const int columns = static_cast<int>(m_columns.size());
        write_form_title(m_source, m_sheet, text_id::branch_form_title_activities, columns);
        for (int column = 0; column < columns; ++column)
            write_column(column, m_columns[static_cast<size_t>(column)]);
        write_examples();
        for (int row = form_first_example; row < form_first_row + form_empty_rows; ++row)
            m_sheet.set_row_height(row, row_height);
        m_sheet.freeze({form_header_row + 1, 0}, form_header_row);
        m_sheet.set_up_print(BookSheet::Fit::page_width, m_source.unit().name);
    }

private:
    static constexpr double row_height = 21;

    void write_column(int column, const ColumnRow& told) {
        m_sheet.widen_to(column, told.width);
        m_sheet.limit_width(column, told.width);
        m_sheet.write({form_header_row, column}, m_source.texts(told.heading),
                      cell_style::header());
        const Place first{form_first_row, column};
        const Place last{form_first_row + form_empty_rows - 1, column};
        for (int row = first.row; row <= last.row; ++row)
            m_sheet.write_blank({row, column}, told.style);
        if (const auto check = check_of(told.column))
            m_sheet.check_cells(first, last, *check);
    }

    CellCheck check(CellCheck::Takes takes, CellCheck::Otherwise otherwise, TextId title,
                    std::string message) const {
        return {takes, otherwise, {}, {}, std::string{m_source.texts(title)}, std::move(message)};
    }

    std::optional<CellCheck> check_of(Column column) const {
        using enum CellCheck::Takes;
        using enum CellCheck::Otherwise;
        const auto& texts = m_source.texts;
        const Period& period = m_source.content.period;
        switch (column) {
        case Column::date:
        case Column::end: {
            auto days = check(
                CellCheck::Takes::days, refuse, text_id::branch_form_bad_date,
                texts(text_id::branch_form_about_date, to_iso(period.start), to_iso(period.end)));
            days.period = period;
            return days;
        }
        case Column::unit:
        case Column::indicator: {
            const bool of_units = column == Column::unit;
            auto choice =
                check(listed, ask, text_id::branch_form_bad_choice,
                      std::string{texts(of_units ? text_id::branch_form_about_unit
                                                 : text_id::branch_form_about_indicator)});
            choice.list = of_units ? m_choices.units : m_choices.indicators;
            return choice;
        }
        case Column::quantity:
        case Column::participants:
        case Column::hours:
            return check(amounts, ask, text_id::branch_form_bad_number,
                         std::string{texts(text_id::branch_form_about_number)});
        default:
            return std::nullopt;
        }
    }

    /// A day of the quarter for an example, whatever its length.
    Date day(int number) const {
        const Period& period = m_source.content.period;
        return std::min(period.start + std::chrono::days{number}, period.end);
    }

    void write_examples() {
        const auto names = form_indicator_names(m_source);
        const auto units = form_unit_names(m_source);
        const std::string mark{m_source.texts(text_id::branch_form_example)};
        const auto word = [&](TextId id) { return std::string{m_source.texts(id)}; };
        const std::string first = names.empty() ? std::string{} : names.front();
        const std::string second = names.size() > 1 ? names[1] : first;
        write_example(0, {{Column::date, mark + to_iso(day(19))},
                          {Column::unit, units.front()},
                          {Column::indicator, first},
                          {Column::quantity, "1"},
                          {Column::participants, "32"},
                          {Column::hours, "2"},
                          {Column::topic, word(text_id::branch_form_example_topic)},
                          {Column::place, word(text_id::branch_form_example_place)},
                          {Column::host, word(text_id::branch_form_example_host)}});
        write_example(1, {{Column::date, mark + to_iso(day(60))},
                          {Column::end, to_iso(day(62))},
                          {Column::unit, units.back()},
                          {Column::indicator, second},
                          {Column::quantity, "3"},
                          {Column::topic, word(text_id::branch_form_example_several)},
                          {Column::note, word(text_id::branch_form_example_note)}});
    }

    void write_example(int number, const std::map<Column, std::string>& cells) {
        for (size_t column = 0; column < m_columns.size(); ++column) {
            const auto found = cells.find(m_columns[column].column);
            m_sheet.write({form_first_example + number, static_cast<int>(column)},
                          found == cells.end() ? std::string{} : found->second,
                          example_style(m_columns[column].style));
        }
    }

    const FormSource& m_source;
    const FormChoices& m_choices;
    std::vector<ColumnRow> m_columns;
    BookSheet& m_sheet;
};

} // namespace

void add_activity_sheet(const FormSource& source, const FormChoices& choices) {
    ActivitySheet{source, choices}.write();
}

} // namespace taizhang
