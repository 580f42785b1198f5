#include "gui/widgets/grid/cell_block.h"

#include <algorithm>

namespace taizhang {

namespace {

int width_of(const CellRows& rows) {
    size_t width = 0;
    for (const auto& row : rows)
        width = std::max(width, row.size());
    return static_cast<int>(width);
}

GridPlace along_row(GridPlace from, int step, GridSize size) {
    from.column += step;
    if (0 <= from.column && from.column < size.columns)
        return from;
    const std::int64_t row = from.row + step;
    if (row < 0 || row >= size.rows)
        return {from.row, from.column - step};
    return {row, step > 0 ? 0 : size.columns - 1};
}

} // namespace

bool CellBlock::contains(GridPlace place) const {
    return has_row(place.row) && first.column <= place.column && place.column <= last.column;
}

CellBlock block_between(GridPlace a, GridPlace b) {
    return {{std::min(a.row, b.row), std::min(a.column, b.column)},
            {std::max(a.row, b.row), std::max(a.column, b.column)}};
}

GridPlace moved(GridPlace from, CellMove move, GridSize size, std::int64_t page) {
    GridPlace to = from;
    switch (move) {
    case CellMove::up:
        to.row -= 1;
        break;
    case CellMove::down:
        to.row += 1;
        break;
    case CellMove::left:
        to.column -= 1;
        break;
    case CellMove::right:
        to.column += 1;
        break;
    case CellMove::page_up:
        to.row -= page;
        break;
    case CellMove::page_down:
        to.row += page;
        break;
    case CellMove::row_start:
        to.column = 0;
        break;
    case CellMove::row_end:
        to.column = size.columns - 1;
        break;
    case CellMove::first_row:
        to.row = 0;
        break;
    case CellMove::last_row:
        to.row = size.rows - 1;
        break;
    case CellMove::next:
        return along_row(from, 1, size);
    case CellMove::previous:
        return along_row(from, -1, size);
    }
    return {std::clamp<std::int64_t>(to.row, 0, size.rows - 1),
            std::clamp(to.column, 0, size.columns - 1)};
}

CellBlock pasted_block(const CellRows& rows, const CellBlock& onto) {
    const int width = width_of(rows);
    const auto height = static_cast<std::int64_t>(rows.size());
    const bool fills = height == 1 && (width == 1 || width == onto.columns());
    if (fills)
        return onto;
    return {onto.first, {onto.first.row + height - 1, onto.first.column + std::max(width, 1) - 1}};
}

std::vector<CellChange> pasted_changes(const CellRows& rows, const CellBlock& onto) {
    std::vector<CellChange> changes;
    if (rows.empty())
        return changes;
    const CellBlock block = pasted_block(rows, onto);
    for (std::int64_t row = 0; row < block.rows(); ++row) {
        const auto& cells = rows[static_cast<size_t>(row) % rows.size()];
        for (int column = 0; column < block.columns(); ++column) {
            const size_t from =
                cells.size() == 1 && width_of(rows) == 1 ? 0 : static_cast<size_t>(column);
            if (from < cells.size())
                changes.push_back(
                    {{block.first.row + row, block.first.column + column}, cells[from]});
        }
    }
    return changes;
}

} // namespace taizhang
