#include "gui/screen_reader/frame_tables.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr float table_rounding_px = 1.5F;

FrameTable& table_for(std::vector<FrameTable>& tables, const FrameCell& cell) {
    const auto known = std::ranges::find(tables, cell.table, &FrameTable::id);
    if (known != tables.end())
        return *known;
    tables.push_back({cell.table, cell.order, {}, 0});
    return tables.back();
}

/// A row is drawn at once, so its cells come after each other, or nearly.
FrameTableRow& row_for(FrameTable& table, const FrameCell& cell) {
    const auto known = std::find_if(table.rows.rbegin(), table.rows.rend(), [&](const auto& row) {
        return row.window == cell.window && std::abs(row.top - cell.box.min.y) < table_rounding_px;
    });
    if (known != table.rows.rend())
        return *known;
    table.rows.push_back({cell.window, cell.box.min.y, cell.box.max.y, {}, {}});
    return table.rows.back();
}

} // namespace

std::vector<FrameTable> tables_of(const FrameElements& read) {
    std::vector<FrameTable> tables;
    for (int place = 0; place < static_cast<int>(read.cells.size()); ++place) {
        const FrameCell& cell = read.cells[static_cast<size_t>(place)].cell;
        FrameTable& table = table_for(tables, cell);
        row_for(table, cell).cells.push_back(place);
        table.columns = std::max(table.columns, cell.column + 1);
    }
    for (FrameTable& table : tables)
        for (FrameTableRow& row : table.rows)
            std::ranges::sort(row.cells, {}, [&](int place) {
                return read.cells[static_cast<size_t>(place)].cell.column;
            });
    return tables;
}

FrameTableRow* row_with(std::vector<FrameTable>& tables, const FrameElement& element) {
    const float middle = (element.box.min.y + element.box.max.y) / 2.0F;
    for (FrameTable& table : tables)
        for (FrameTableRow& row : table.rows)
            if (row.window == element.window && middle > row.top && middle < row.bottom &&
                element.box.max.y - element.box.min.y <=
                    row.bottom - row.top + 2.0F * table_rounding_px)
                return &row;
    return nullptr;
}

} // namespace taizhang
