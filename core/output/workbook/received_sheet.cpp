#include "output/workbook/received_sheet.h"

#include "chart/period_words.h"
#include "output/words/received_words.h"
#include "output/workbook/sheet.h"
#include "text/ids/column.h"
#include "text/ids/received.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr int received_header_row = 2;
constexpr int received_first_row = received_header_row + 1;
constexpr int least_title_columns = 6;

CellStyle style_of(const ReportCell& cell) {
    constexpr Colour green{0xE3, 0xF1, 0xE8};
    constexpr Colour dark_green{0x1B, 0x6B, 0x3A};
    constexpr Colour amber{0xFD, 0xF1, 0xD0};
    constexpr Colour dark_amber{0x7A, 0x4B, 0x00};
    constexpr Colour blue{0xE5, 0xED, 0xF7};
    constexpr Colour dark_blue{0x2A, 0x55, 0x8C};
    constexpr Colour red{0xC4, 0x39, 0x2F};
    constexpr Colour white{0xFF, 0xFF, 0xFF};
    const CellStyle plain = cell_style::centred();
    switch (cell.state) {
    case ReportState::sent:
        return cell.times > 1 ? cell_style::filled(plain, blue, dark_blue)
                              : cell_style::filled(plain, green, dark_green);
    case ReportState::late:
    case ReportState::partial:
        return cell_style::filled(plain, amber, dark_amber);
    case ReportState::recorded:
    case ReportState::typed:
        return cell_style::filled(plain, blue, dark_blue);
    case ReportState::missing:
        return cell_style::bold(cell_style::filled(plain, red, white));
    case ReportState::not_required:
    case ReportState::not_begun:
    case ReportState::due:
        break;
    }
    return plain;
}

class ReceivedSheet {
public:
    ReceivedSheet(Book& book, const Reporting& reporting, const Definitions& definitions,
                  const ReportingAsked& asked, const Texts& texts)
        : m_reporting(reporting), m_definitions(definitions), m_asked(asked),
          m_texts(texts), m_sheet{book.add_sheet(texts(text_id::received_title))} {}

    void write() {
        write_title();
        write_header();
        for (const ReportRow& row : m_reporting.rows)
            write_row(row);
        write_counts();
        write_notes();
        m_sheet.freeze({received_first_row, 1}, received_header_row);
        m_sheet.set_up_print(BookSheet::Fit::page_width, {});
        m_sheet.limit_width(0, 30);
    }

private:
    int late_column() const { return static_cast<int>(m_reporting.columns.size()) + 1; }
    int missing_column() const { return late_column() + 1; }
    int title_columns() const { return std::max(least_title_columns, missing_column() + 1); }

    void write_title() {
        m_sheet.write_merged({0, 0}, 1, title_columns(), m_texts(text_id::received_title),
                             cell_style::title());
        m_sheet.write_merged({1, 0}, 1, title_columns(),
                             m_texts(text_id::received_period,
                                     period_name(m_asked.year, m_asked.quarter, m_texts),
                                     to_iso(m_asked.day), m_definitions.settings.report_due_day),
                             cell_style::subtitle());
        m_sheet.set_row_height(0, 30);
        m_sheet.set_row_height(1, 20);
    }

    void write_header() {
        const CellStyle style = cell_style::header();
        m_sheet.write({received_header_row, 0}, m_texts(text_id::column_unit), style);
        int column = 0;
        for (const ReportColumn& told : m_reporting.columns)
            m_sheet.write({received_header_row, ++column}, column_name(m_reporting, told, m_texts),
                          style);
        m_sheet.write({received_header_row, late_column()}, m_texts(text_id::received_late_count),
                      style);
        m_sheet.write({received_header_row, missing_column()},
                      m_texts(text_id::received_missing_count), style);
    }

    void write_count(Place at, int count) {
        if (count > 0)
            m_sheet.write(at, count, cell_style::plain_number());
        else
            m_sheet.write_blank(at, cell_style::plain_number());
    }

    void write_row(const ReportRow& row) {
        m_sheet.write({m_row, 0}, m_definitions.units.at(row.unit).name, cell_style::text());
        int column = 0;
        for (const ReportCell& cell : row.cells)
            m_sheet.write({m_row, ++column}, words_of(cell, m_texts), style_of(cell));
        write_count({m_row, late_column()}, row.count(ReportState::late));
        write_count({m_row, missing_column()}, row.count(ReportState::missing));
        ++m_row;
    }

    int all(ReportState state) const {
        int count = 0;
        for (const ReportRow& row : m_reporting.rows)
            count += row.count(state);
        return count;
    }

    void write_counts() {
        const CellStyle style = cell_style::bold(cell_style::centred());
        m_sheet.write({m_row, 0}, m_texts(text_id::received_count),
                      cell_style::bold(cell_style::text()));
        for (size_t column = 0; column < m_reporting.columns.size(); ++column)
            m_sheet.write({m_row, static_cast<int>(column) + 1}, count_words(m_reporting, column),
                          style);
        m_sheet.write({m_row, late_column()}, all(ReportState::late),
                      cell_style::bold(cell_style::plain_number()));
        m_sheet.write({m_row, missing_column()}, all(ReportState::missing),
                      cell_style::bold(cell_style::plain_number()));
        ++m_row;
    }

    void write_notes() {
        if (const auto unplaced = words_of_unplaced(m_reporting, m_texts))
            m_sheet.write_merged({++m_row, 0}, 1, title_columns(), *unplaced, cell_style::plain());
    }

    const Reporting& m_reporting;
    const Definitions& m_definitions;
    const ReportingAsked& m_asked;
    const Texts& m_texts;
    BookSheet& m_sheet;
    int m_row = received_first_row;
};

} // namespace

std::string received_workbook_of(const Reporting& reporting, const Definitions& definitions,
                                 const ReportingAsked& asked, const Texts& texts) {
    Book book{std::string{texts(text_id::received_title)}, asked.day};
    ReceivedSheet{book, reporting, definitions, asked, texts}.write();
    return book.finish();
}

} // namespace taizhang
