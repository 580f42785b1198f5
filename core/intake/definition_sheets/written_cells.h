#pragma once

#include "characters/blank.h"
#include "intake/understand/grid.h"
#include "intake/understand/headings.h"

#include <algorithm>

namespace taizhang {

/// What is written in the columns of a sheet, of which it is not known yet what they are. Rows are
/// places in the grid.
class WrittenCells {
public:
    explicit WrittenCells(const Grid& grid) : m_grid(grid) {}

    /// As it stands in the cell, without blanks around it; merged cells have theirs in the first.
    std::string_view text(size_t row, int column) const {
        return trimmed(m_grid.sheet().at({m_grid.number(row) - 1, column}).text);
    }

    /// Whether anything stands in a column from a row on.
    bool any(size_t first, int column) const {
        for (size_t row = first; row < m_grid.row_count(); ++row)
            if (!text(row, column).empty())
                return true;
        return false;
    }

    /// Whether half of what stands in a column from a row on is so; true where nothing stands.
    template <class Is>
    bool mostly(size_t first, int column, const Is& is) const {
        constexpr size_t rows_looked_at = 50;
        size_t written = 0;
        size_t so = 0;
        const size_t last = std::min(m_grid.row_count(), first + rows_looked_at);
        for (size_t row = first; row < last; ++row) {
            const auto cell = trimmed(m_grid.merged_text(row, column));
            if (cell.empty() || is_word_for_total(cell) || is_word_for_example(cell))
                continue;
            ++written;
            so += is(cell) ? 1 : 0;
        }
        return 2 * so >= written;
    }

private:
    const Grid& m_grid;
};

} // namespace taizhang
