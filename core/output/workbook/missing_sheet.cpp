#include "chart/quarterly_data.h"
#include "output/words/words.h"
#include "output/workbook/sheets.h"
#include "text/ids/column.h"
#include "text/ids/pack.h"
#include "text/ids/workbook.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr int missing_header_row = first_row_below_title;

enum Column { unit, name, start, end, required, done, state, department, column_count };

constexpr TextId missing_titles[]{text_id::column_unit,       text_id::column_indicator,
                                  text_id::workbook_from_day, text_id::workbook_to_day,
                                  text_id::workbook_required, text_id::workbook_done,
                                  text_id::column_status,     text_id::column_department};
static_assert(std::size(missing_titles) == column_count);

/// Duties with something left to do, those whose period has ended first.
std::vector<CoverageCell> owed(const Material& material) {
    auto cells = material.coverage.cells;
    std::erase_if(cells, [&](const CoverageCell& cell) {
        return cell.state != DutyState::missed && cell.state != DutyState::due;
    });
    std::ranges::stable_sort(cells, [](const CoverageCell& a, const CoverageCell& b) {
        return std::pair{a.state != DutyState::missed, a.duty.unit} <
               std::pair{b.state != DutyState::missed, b.duty.unit};
    });
    return cells;
}

class MissingSheet {
public:
    explicit MissingSheet(const SheetSource& source)
        : m_source{source}, m_sheet{source.book.add_sheet(
                                source.texts(text_id::workbook_sheet_missing))} {}

    void write() {
        write_title(m_source, m_sheet, columns());
        const auto cells = owed(m_source.material);
        if (cells.empty())
            m_sheet.write_merged({missing_header_row, 0}, 1, columns(),
                                 m_source.texts(text_id::pack_nothing_missing),
                                 cell_style::subtitle());
        else
            write_table(cells);
        m_sheet.set_up_print(BookSheet::Fit::page_width, page_foot(m_source));
        m_sheet.limit_width(unit, 30);
        m_sheet.limit_width(name, 38);
    }

private:
    const Definitions& definitions() const { return m_source.material.definitions(); }
    /// The last one is there where a department is named.
    int columns() const {
        return definitions().departments.empty() ? column_count - 1 : column_count;
    }

    void write_table(const std::vector<CoverageCell>& cells) {
        for (int column = 0; column < columns(); ++column)
            m_sheet.write({missing_header_row, column}, m_source.texts(missing_titles[column]),
                          cell_style::header());
        int row = missing_header_row;
        for (const CoverageCell& cell : cells)
            write_row(++row, cell);
        m_sheet.freeze({missing_header_row + 1, 1}, missing_header_row);
        m_sheet.add_filter({missing_header_row, 0}, {row, columns() - 1});
    }

    void write_row(int row, const CoverageCell& cell) {
        const Indicator& indicator = m_source.material.indicator_at(cell.duty.indicator);
        m_sheet.write({row, unit}, definitions().units.at(cell.duty.unit).name,
                      cell_style::wrapped());
        m_sheet.write({row, name}, shown_name(indicator, m_source.texts.language()),
                      cell_style::wrapped());
        m_sheet.write({row, start}, cell.duty.period.start, cell_style::date());
        m_sheet.write({row, end}, cell.duty.period.end, cell_style::date());
        m_sheet.write({row, required}, cell.duty.required, cell_style::number(0));
        m_sheet.write({row, done}, to_number(cell.count),
                      cell_style::number(shown_decimals(indicator)));
        m_sheet.write({row, state}, m_source.texts(text_of(cell.state)), style_of(cell.state));
        if (columns() == column_count)
            m_sheet.write({row, department}, department_of(definitions().departments, indicator),
                          cell_style::wrapped());
    }

    static CellStyle style_of(DutyState state) {
        const CellStyle style = cell_style::centred();
        return state == DutyState::missed
                   ? cell_style::filled(style, {0xFB, 0xE3, 0xE1}, {0xA8, 0x20, 0x1A})
                   : style;
    }

    const SheetSource& m_source;
    BookSheet& m_sheet;
};

} // namespace

void add_missing_sheet(const SheetSource& source) {
    MissingSheet{source}.write();
}

} // namespace taizhang
