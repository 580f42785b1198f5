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

/// How much is done, drawn instead of a text.
struct PageBar {
    double share = 0;           ///< of the whole, 0 … 1
    std::optional<double> tick; ///< how much should be, likewise
    ColourRole colour = ColourRole::good;

    friend bool operator==(const PageBar&, const PageBar&) = default;
};

struct PageCell {
    std::string text;
    ColourRole colour = ColourRole::text;
    std::optional<Status> status = std::nullopt; ///< then its symbol stands before the text
    FontWeight weight = FontWeight::regular;
    std::optional<PageBar> bar = std::nullopt;
};

enum class RowKind {
    figures,
    group ///< a title over the rows that follow; its first cell alone
};

struct PageRow {
    RowKind kind = RowKind::figures;
    std::vector<PageCell> cells;
    std::optional<IndicatorId> indicator = std::nullopt; ///< whose records a press on it opens
};

/// With the symbol of a status where there is one.
inline PageRow group_row(std::string title, std::optional<Status> status = std::nullopt) {
    PageRow row{RowKind::group, {}, {}};
    row.cells.emplace_back().text = std::move(title);
    row.cells.back().status = status;
    return row;
}

struct PageTable {
    std::vector<PageColumn> columns;
    std::vector<PageRow> rows;
    /// Height of a row with one line, and the letters; 0 = those of the layout.
    double row = 0;
    double letters = 0;
    /// The first column names what rows share: once, and again at the head of a page or column.
    bool first_is_shared = false;
};

/// Fills pages, or the columns of pages, with the rows: they are broken between rows, with the
/// titles of the columns again on every page, and a group's title never stands alone at the foot of
/// a page. Every cell is broken into lines, nothing is shortened.
void add_table(PageMaker& maker, const PageTable& table, const OutputProgress& progress = {});

} // namespace taizhang
