#include "intake/definition_sheets/unit_list.h"

#include "intake/definition_sheets/definition_words.h"
#include "intake/definition_sheets/written_cells.h"
#include "intake/understand/header_search.h"
#include "model/quantity.h"

namespace taizhang {

namespace {

/// What stands before the names are numbers.
bool is_numbered(const Grid& grid, const WrittenCells& cells, size_t first) {
    if (grid.width() == 1)
        return true;
    for (size_t row = first; row < grid.row_count(); ++row)
        if (const auto cell = cells.text(row, 0); !cell.empty() && !read_quantity(cell).value)
            return false;
    return true;
}

} // namespace

bool is_name_of_unit(std::string_view cell) {
    return unit_kind_in_name(cell).has_value();
}

std::optional<UnitList> bare_unit_list(const Grid& grid) {
    constexpr int most_columns = 2; // numbers and names
    if (grid.row_count() == 0 || grid.width() > most_columns)
        return std::nullopt;
    const WrittenCells cells{grid};
    const int column = grid.width() - 1;
    const size_t last = std::min(grid.row_count(), rows_searched);
    size_t first = 0;
    while (first < last && !is_name_of_unit(cells.text(first, column)))
        ++first;
    if (first == last || !is_numbered(grid, cells, first) ||
        !cells.mostly(first, column, is_name_of_unit))
        return std::nullopt;
    return UnitList{first, column};
}

} // namespace taizhang
