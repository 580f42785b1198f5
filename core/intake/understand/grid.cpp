#include "intake/understand/grid.h"

#include <algorithm>

namespace taizhang {

namespace {

/// Wider or higher ones are drawn round a sheet, and say nothing.
constexpr int most_merged_columns = 256;
constexpr int most_merged_rows = 10'000;

bool says_something(const MergedCells& cells) {
    return cells.last.column - cells.first.column < most_merged_columns &&
           cells.last.row - cells.first.row < most_merged_rows;
}

} // namespace

Grid::Grid(const Sheet& sheet) : m_sheet(sheet) {
    for (size_t row = 0; row < sheet.row_count(); ++row)
        m_width = std::max(m_width, sheet.cell(row, sheet.cell_count(row) - 1).place.column + 1);
    for (const MergedCells& cells : sheet.merged)
        if (says_something(cells))
            for (int column = cells.first.column; column <= cells.last.column; ++column)
                m_merged[column].emplace(cells.last.row, cells);
}

std::span<const std::string_view> Grid::cells(size_t row) {
    const size_t count = m_sheet.cell_count(row);
    m_cells.assign(static_cast<size_t>(m_sheet.cell(row, count - 1).place.column) + 1, {});
    for (size_t place = 0; place < count; ++place) {
        const SheetCell cell = m_sheet.cell(row, place);
        m_cells[static_cast<size_t>(cell.place.column)] = cell.text;
    }
    return m_cells;
}

std::string_view Grid::merged_text(size_t row, int column) const {
    const CellPlace at{m_sheet.row_number(row), column};
    const SheetCell cell = m_sheet.at(at);
    if (!cell.text.empty())
        return cell.text;
    const auto in_column = m_merged.find(column);
    if (in_column == m_merged.end())
        return {};
    const auto found = in_column->second.lower_bound(at.row);
    if (found == in_column->second.end() || found->second.first.row > at.row)
        return {};
    return m_sheet.at(found->second.first).text;
}

CellKind Grid::kind(size_t row, int column) const {
    return m_sheet.at({m_sheet.row_number(row), column}).kind;
}

} // namespace taizhang
