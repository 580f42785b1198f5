#include "gui/widgets/grid/grid_content.h"

namespace taizhang {

void GridContent::clear(const CellBlock& block) {
    std::vector<CellChange> changes;
    for (std::int64_t row = block.first.row; row <= block.last.row; ++row)
        for (int column = block.first.column; column <= block.last.column; ++column)
            if (const auto typed = typed_at({row, column}); typed && !typed->empty())
                changes.push_back({{row, column}, {}});
    if (!changes.empty())
        change(changes);
}

void GridContent::fill_down(const CellBlock& block) {
    std::vector<CellChange> changes;
    for (int column = block.first.column; column <= block.last.column; ++column) {
        const auto typed = typed_at({block.first.row, column});
        for (std::int64_t row = block.first.row + 1; typed && row <= block.last.row; ++row)
            if (typed_at({row, column}))
                changes.push_back({{row, column}, *typed});
    }
    if (!changes.empty())
        change(changes);
}

} // namespace taizhang
