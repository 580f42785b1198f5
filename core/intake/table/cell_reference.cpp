#include "intake/table/cell_reference.h"

#include "intake/plan/issue.h"

namespace taizhang {

namespace {

void skip_dollar(std::string_view& rest) {
    if (rest.starts_with('$'))
        rest.remove_prefix(1);
}

/// From 1; 0 where there are no letters or too many.
int take_column(std::string_view& rest) {
    int column = 0;
    while (!rest.empty()) {
        const char c = rest.front();
        const int letter = 'A' <= c && c <= 'Z'   ? c - 'A' + 1
                           : 'a' <= c && c <= 'z' ? c - 'a' + 1
                                                  : 0;
        if (letter == 0)
            break;
        column = column * 26 + letter;
        if (column > most_columns)
            return 0;
        rest.remove_prefix(1);
    }
    return column;
}

/// From 1; 0 where there are no digits or too many.
int take_row(std::string_view& rest) {
    int row = 0;
    while (!rest.empty() && '0' <= rest.front() && rest.front() <= '9') {
        row = row * 10 + (rest.front() - '0');
        if (row > most_rows)
            return 0;
        rest.remove_prefix(1);
    }
    return row;
}

} // namespace

std::optional<CellPlace> cell_named(std::string_view name) {
    skip_dollar(name);
    const int column = take_column(name);
    skip_dollar(name);
    const int row = take_row(name);
    if (column == 0 || row == 0 || !name.empty())
        return std::nullopt;
    return CellPlace{row - 1, column - 1};
}

std::optional<MergedCells> range_named(std::string_view name) {
    const size_t colon = name.find(':');
    const auto first = cell_named(name.substr(0, colon));
    const auto last = colon == name.npos ? first : cell_named(name.substr(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column)
        return std::nullopt;
    return MergedCells{*first, *last};
}

std::string name_of_cell(CellPlace place) {
    return column_letters(place.column + 1) + std::to_string(place.row + 1);
}

} // namespace taizhang
