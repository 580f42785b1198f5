#include "intake/table/cell_reference.h"

#include "intake/plan/issue.h"

#include <algorithm>

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

/// `B3`, `B` and `3`; what is not said is 0.
struct Reference {
    int column = 0; ///< from 1
    int row = 0;    ///< from 1
};

std::optional<Reference> reference_in(std::string_view name) {
    Reference reference;
    skip_dollar(name);
    reference.column = take_column(name);
    skip_dollar(name);
    reference.row = take_row(name);
    if (!name.empty() || (reference.column == 0 && reference.row == 0))
        return std::nullopt;
    return reference;
}

} // namespace

std::optional<CellPlace> cell_named(std::string_view name) {
    const auto reference = reference_in(name);
    if (!reference || reference->column == 0 || reference->row == 0)
        return std::nullopt;
    return CellPlace{reference->row - 1, reference->column - 1};
}

std::optional<MergedCells> range_named(std::string_view name) {
    const size_t colon = name.find(':');
    const auto first = reference_in(name.substr(0, colon));
    const auto last = colon == name.npos ? first : reference_in(name.substr(colon + 1));
    const auto is_same = [](int one, int other) { return (one == 0) == (other == 0); };
    if (!first || !last || !is_same(first->column, last->column) ||
        !is_same(first->row, last->row) || last->row < first->row || last->column < first->column)
        return std::nullopt;
    return MergedCells{{std::max(first->row, 1) - 1, std::max(first->column, 1) - 1},
                       {(last->row == 0 ? most_rows : last->row) - 1,
                        (last->column == 0 ? most_columns : last->column) - 1}};
}

std::string name_of_cell(CellPlace place) {
    return column_letters(place.column + 1) + std::to_string(place.row + 1);
}

} // namespace taizhang
