#pragma once

#include "gui/widgets/grid/grid_header.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace taizhang {

/// By which column the rows of a table are sorted.
struct KeptSort {
    std::string column; ///< its id
    SortDirection direction = SortDirection::ascending;

    friend bool operator==(const KeptSort&, const KeptSort&) = default;
};

/// How the user has set the columns of a table; by the ids of the columns.
struct KeptColumns {
    std::vector<std::string> order;      ///< empty = as they come
    std::map<std::string, float> widths; ///< at 100 %
    std::optional<KeptSort> sorted;      ///< empty = the rows stand as they come

    friend bool operator==(const KeptColumns&, const KeptColumns&) = default;
};

/// Places of columns in the order that is kept. A column that is not known there stands behind the
/// one that it comes after.
std::vector<size_t> arranged(std::span<const std::string> ids, const KeptColumns& kept);

/// Puts a column where another one stands; `ids` are all columns as they come.
void move_column(KeptColumns& kept, std::span<const std::string> ids, const std::string& moved,
                 const std::string& to);

/// A table of kept columns as it is shown; `ids` and `columns` have the same order.
struct ShownColumns {
    std::span<const std::string> ids;
    std::vector<TableColumn>& columns;
};

/// Forgets an order by a column that the table does not have (settings of another version).
void drop_unknown_order(KeptColumns& kept, std::span<const std::string> ids);

/// Sets the widths that are kept, if `width` pixels have room for them.
void keep_widths(const ShownColumns& shown, const KeptColumns& kept, const Look& look, float width);

/// The right edge of a column was drawn to `width`, 0 = back to where it was. A column that shares
/// what is left takes it from its neighbour.
void resize_column(KeptColumns& kept, const ShownColumns& shown, const TableLayout& layout,
                   const Look& look, size_t column, float width);

/// Does to the columns what was done in the header, besides sorting; `ids` are all columns as they
/// come.
void take_event(KeptColumns& kept, const HeaderEvent& event, std::span<const std::string> ids,
                const ShownColumns& shown, const TableLayout& layout, const Look& look);

} // namespace taizhang
