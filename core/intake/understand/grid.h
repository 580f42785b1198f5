#pragma once

#include "intake/table/sheet.h"

#include <map>

namespace taizhang {

/// The rows of a sheet that hold something, as rows of cells side by side.
class Grid {
public:
    /// The sheet must outlive the grid.
    explicit Grid(const Sheet& sheet);

    const Sheet& sheet() const { return m_sheet; }
    size_t row_count() const { return m_sheet.row_count(); }
    /// As a spreadsheet counts, from 1.
    int number(size_t row) const { return m_sheet.row_number(row) + 1; }
    int width() const { return m_width; }

    /// Cells of a row up to the last that holds something; valid until the next call.
    std::span<const std::string_view> cells(size_t row);
    /// What stands in a cell or, where it is a part of merged ones, in the first of these.
    std::string_view merged_text(size_t row, int column) const;
    CellKind kind(size_t row, int column) const;

private:
    const Sheet& m_sheet;
    int m_width = 0;
    std::vector<std::string_view> m_cells;
    /// By column: last row of merged cells and what they are. Not those of a whole sheet.
    std::map<int, std::map<int, MergedCells>> m_merged;
};

} // namespace taizhang
