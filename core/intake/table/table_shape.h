#pragma once

#include "intake/table/sheet.h"

namespace taizhang {

/// Where the first table of a sheet stands. Places are among the sheet's rows that hold something
/// (Sheet::cell).
struct TableShape {
    size_t first_header = 0; ///< rows before it are titles
    size_t header_count = 0; ///< 0 = no header found, the table begins at first_header
    size_t end = 0;          ///< behind the last row
    /// Behind the last row if rows that repeat the header are page breaks, not further tables.
    size_t end_with_repeats = 0;
    std::vector<size_t> examples = {}; ///< rows of the table that begin with （示例）
    std::vector<size_t> totals = {};   ///< rows of the table that begin with 合计 or the like
};

/// The header is the row, among the first twelve, with most headings that offices use
/// (known_headings). Where no row has two, the look of the rows tells: titles have few cells, a
/// header is the first row that has at least half of the usual number, and the rows below it that
/// have words where the table has figures; rows directly above that head several of its columns
/// each belong to it, a sentence does not. The table ends where its header stands again, or where
/// titles or a header follow an empty row.
TableShape shape_of(const Sheet& sheet);

/// The header's texts by column, those of several rows joined by a blank. An upper row's text also
/// stands for the columns to its right that have a text only below, or that are merged with it.
std::vector<std::string> header_of(const Sheet& sheet, const TableShape& shape);

} // namespace taizhang
