#include "chart/quarterly_data.h"
#include "output/form/form_sheets.h"
#include "output/words/words.h"
#include "text/ids/branch_form.h"

#include <algorithm>

namespace taizhang {

namespace {

class DutySheet {
public:
    explicit DutySheet(const FormSource& source)
        : m_source(source), m_indicators{form_indicator_names(source)}, m_units{form_unit_names(
                                                                            source)},
          m_has_units{std::ranges::any_of(
              source.content.rows,
              [&](const FormRow& row) { return row.unit != source.content.unit; })},
          m_sheet{source.book.add_sheet(source.texts(text_id::branch_form_sheet_duties))} {}

    void write() {
        write_form_title(m_source, m_sheet, text_id::branch_form_title_duties, columns());
        write_header();
        write_examples();
        for (const FormRow& row : m_source.content.rows)
            write_row(row);
        check_numbers();
        m_sheet.freeze({form_header_row + 1, indicator_column() + 1}, form_header_row);
        m_sheet.set_up_print(BookSheet::Fit::page_width, m_source.unit().name);
    }

private:
    static constexpr int unit_column = 0; ///< where the rows are of several units
    int indicator_column() const { return m_has_units ? 1 : 0; }
    int asked_column() const { return indicator_column() + 1; }
    int first_month_column() const { return indicator_column() + 2; }
    int months() const { return static_cast<int>(m_source.content.months.size()); }
    int columns() const { return first_month_column() + months(); }

    /// As a heading that is read back: `7月`, `2023-07`.
    std::string month_heading(int month) const {
        const auto day = m_source.content.months[static_cast<size_t>(month)].end;
        const std::string number = std::to_string(month_number(day));
        if (m_source.texts.language() == Language::english)
            return to_iso(day).substr(0, 7);
        return m_source.texts(text_id::branch_form_month, number);
    }

    void write_header() {
        const CellStyle style = cell_style::header();
        if (m_has_units) {
            m_sheet.write({form_header_row, unit_column}, m_source.texts(text_id::branch_form_unit),
                          style);
            m_sheet.widen_to(unit_column, 24);
        }
        m_sheet.write({form_header_row, indicator_column()},
                      m_source.texts(text_id::branch_form_indicator), style);
        m_sheet.write({form_header_row, asked_column()}, m_source.texts(text_id::branch_form_asked),
                      style);
        m_sheet.widen_to(indicator_column(), 34);
        m_sheet.widen_to(asked_column(), 30);
        for (int month = 0; month < months(); ++month) {
            m_sheet.widen_to(first_month_column() + month, 13);
            m_sheet.write({form_header_row, first_month_column() + month}, month_heading(month),
                          style);
        }
    }

    void write_examples() {
        write_example(0, text_id::branch_form_example_monthly, cycle_words(Cycle::month, 1, {}),
                      {"1", "1", "1"});
        write_example(1, text_id::branch_form_example_quarterly, cycle_words(Cycle::quarter, 1, {}),
                      {"", "1", ""});
    }

    void write_example(int number, TextId name, const std::string& asked,
                       const std::vector<std::string>& counts) {
        const int row = form_first_example + number;
        const std::string mark{m_source.texts(text_id::branch_form_example)};
        std::string shown{m_source.texts(name)};
        if (m_has_units)
            m_sheet.write({row, unit_column}, mark + m_units.front(),
                          example_style(cell_style::text()));
        else
            shown = mark + shown;
        m_sheet.write({row, indicator_column()}, shown, example_style(cell_style::text()));
        m_sheet.write({row, asked_column()}, asked, example_style(cell_style::text()));
        for (int month = 0; month < months(); ++month)
            m_sheet.write({row, first_month_column() + month}, counts[static_cast<size_t>(month)],
                          example_style(cell_style::plain_number()));
        m_sheet.set_row_height(row, row_height);
    }

    void write_row(const FormRow& row) {
        const Indicator& indicator = m_source.indicator(row.indicator);
        if (m_has_units)
            m_sheet.write({m_row, unit_column}, name_in(m_units, m_source.content.units, row.unit),
                          cell_style::text());
        m_sheet.write({m_row, indicator_column()},
                      name_in(m_indicators, m_source.content.indicators, row.indicator),
                      cell_style::text());
        m_sheet.write({m_row, asked_column()}, asked_words(row, indicator), cell_style::wrapped());
        for (int month = 0; month < months(); ++month)
            m_sheet.write_blank({m_row, first_month_column() + month}, cell_style::plain_number());
        m_sheet.set_row_height(m_row++, row_height);
    }

    /// The name of a place; names stand in the order of the places.
    template <class PlaceOfIt>
    static const std::string& name_in(const std::vector<std::string>& names,
                                      const std::vector<PlaceOfIt>& places, PlaceOfIt place) {
        return names[static_cast<size_t>(std::ranges::find(places, place) - places.begin())];
    }

    std::string cycle_words(Cycle cycle, int count, const std::string& unit) const {
        const auto& texts = m_source.texts;
        const std::string counted =
            unit.empty() ? std::string{texts(text_id::branch_form_times)} : unit;
        return texts(text_id::branch_form_duty, texts(text_of(cycle)), count, counted);
    }

    std::string asked_words(const FormRow& row, const Indicator& indicator) const {
        const auto& texts = m_source.texts;
        std::string words;
        const auto add = [&](const std::string& part) {
            words += (words.empty() ? "" : std::string{texts(text_id::branch_form_and)}) + part;
        };
        for (const Duty& duty : row.duties)
            add(cycle_words(duty.per, duty.required, unit_of_measure(indicator)));
        if (row.target)
            add(texts(indicator.direction == Direction::at_most ? text_id::branch_form_at_most
                                                                : text_id::branch_form_target,
                      to_decimal(row.target->annual), unit_of_measure(indicator)));
        return words;
    }

    void check_numbers() {
        if (m_row == form_first_row)
            return;
        const auto& texts = m_source.texts;
        m_sheet.check_cells({form_first_row, first_month_column()}, {m_row - 1, columns() - 1},
                            {CellCheck::Takes::amounts,
                             CellCheck::Otherwise::ask,
                             {},
                             {},
                             std::string{texts(text_id::branch_form_bad_number)},
                             std::string{texts(text_id::branch_form_about_number)}});
    }

    static constexpr double row_height = 22;

    const FormSource& m_source;
    std::vector<std::string> m_indicators;
    std::vector<std::string> m_units;
    bool m_has_units;
    BookSheet& m_sheet;
    int m_row = form_first_row;
};

} // namespace

void add_duty_sheet(const FormSource& source) {
    DutySheet{source}.write();
}

} // namespace taizhang
