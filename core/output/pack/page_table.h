#pragma once

#include "output/pack/page_maker.h"
#include "progress/status.h"

namespace taizhang {

/// How wide a column is: as wide as its widest cell, or a share of what is left.
struct PageColumn {
    std::string title;
    Anchor anchor = Anchor::start; ///< start or end
    double share = 0;              ///< 0 = as wide as its widest cell, within reason
};

struct PageCell {
    std::string text;
    ColourRole colour = ColourRole::text;
    std::optional<Status> status = std::nullopt; ///< then the text is written as a chip
};

enum class RowKind {
    figures,
    group ///< a title over the rows that follow; its first cell alone
};

struct PageRow {
    RowKind kind = RowKind::figures;
    std::vector<PageCell> cells;
};

inline PageRow group_row(std::string title) {
    PageRow row{RowKind::group, {}};
    row.cells.emplace_back().text = std::move(title);
    return row;
}

struct PageTable {
    std::vector<PageColumn> columns;
    std::vector<PageRow> rows;
};

/// Fills pages with the rows: they are broken between rows, with the titles of the columns again on
/// every page, and a group's title never stands alone at the foot of a page. Every cell is broken
/// into lines, nothing is shortened.
void add_table(PageMaker& maker, const PageTable& table, const OutputProgress& progress = {});

} // namespace taizhang
