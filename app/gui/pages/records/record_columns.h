#pragma once

#include "gui/pages/records/record_cell_editor.h"
#include "gui/widgets/table_layout.h"
#include "ledger/record_query.h"

#include <span>

namespace taizhang {

struct RecordColumn {
    RecordField cell;
    TextId title;
    float width; ///< at 100 %; 0 = takes what is left
    float
        width_in_wide; ///< the same in tables from `wide_table` on: room for the longest usual text
    Align align;
    std::optional<SortedBy> sorted_by = {}; ///< empty = can't be sorted by
    float narrowest_table = 0.0F;           ///< at 100 %; the column is left out of others
};

inline constexpr float wide_table = 1100.0F; ///< at 100 %

using RecordColumns = std::span<const RecordColumn>;

/// The columns that a width has room for.
RecordColumns record_columns_in(const Look& look, float width);

/// `width` is the table's, in pixels.
std::vector<TableColumn> table_columns(RecordColumns columns, const Look& look, float width,
                                       const Texts& texts);

/// What stands in a cell, as it is read and not as it is typed.
std::string shown_text(const Record& record, RecordField cell, const Definitions& definitions,
                       const Texts& texts);

} // namespace taizhang
