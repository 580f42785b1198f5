#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace taizhang {

// Cells of a table under a cursor, as spreadsheets have them.

struct GridPlace {
    std::int64_t row = 0;
    int column = 0; ///< as shown, from the left

    friend bool operator==(const GridPlace&, const GridPlace&) = default;
};

struct GridSize {
    std::int64_t rows = 0;
    int columns = 0;
};

/// A rectangle of cells; `last` belongs to it.
struct CellBlock {
    GridPlace first;
    GridPlace last;

    bool contains(GridPlace place) const;
    bool has_row(std::int64_t row) const { return first.row <= row && row <= last.row; }
    std::int64_t rows() const { return last.row - first.row + 1; }
    int columns() const { return last.column - first.column + 1; }

    friend bool operator==(const CellBlock&, const CellBlock&) = default;
};

/// The smallest block that holds both.
CellBlock block_between(GridPlace a, GridPlace b);

enum class CellMove {
    up,
    down,
    left,
    right,
    page_up,
    page_down,
    row_start,
    row_end,
    first_row,
    last_row,
    next,    ///< Tab: at the end of a row on to the following
    previous ///< Shift+Tab
};

/// Where a move leads; it stays within the table, which is not empty. `page` in rows.
GridPlace moved(GridPlace from, CellMove move, GridSize size, std::int64_t page);

/// Cells as they stand on the clipboard.
using CellRows = std::vector<std::vector<std::string>>;

/// One cell that is to hold another text.
struct CellChange {
    GridPlace place;
    std::string typed;

    friend bool operator==(const CellChange&, const CellChange&) = default;
};

/// The block that pasted cells take, from the first cell of `onto` on; it may reach beyond the
/// table. A single cell, or a single row as wide, fills all of `onto`.
CellBlock pasted_block(const CellRows& rows, const CellBlock& onto);

/// What the pasted cells make of the block that they take. Short rows leave their last cells alone.
std::vector<CellChange> pasted_changes(const CellRows& rows, const CellBlock& onto);

} // namespace taizhang
