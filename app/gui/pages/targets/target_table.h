#pragma once

#include "gui/pages/targets/target_grid.h"
#include "gui/widgets/grid/cell_grid.h"

namespace taizhang {

/// All indicators with their plans, moved and typed in as in a spreadsheet; sorted, filtered and
/// found by name.
class TargetTable {
public:
    /// `open` is the row of the cursor, with what its draft would do.
    void draw(PageContext& context, const ViewFigures& figures, TargetDrafts& drafts,
              const OpenTarget& open, ImVec2 size);
    /// The field that looks for names, at the layout cursor.
    void draw_find(PageContext& context, float width);
    /// Why the last change of several cells was none; empty = it was taken.
    const std::string& refusal() const { return m_state.refusal; }
    /// The row above or below takes the keyboard, with its annual target.
    void go_beside(int step) { m_goes = step; }

private:
    struct Columns;

    void follow(PageContext& context, const ViewFigures& figures, const TargetDrafts& drafts,
                const TableListing::Sort& sorted);
    void draw_rows(const GridFrame& grid, const class TargetRows& rows, const ViewFigures& figures);
    void place_cursor(const GridFrame& grid, const PageContext& context, const ViewFigures& figures,
                      const Columns& columns);

    CellGrid m_grid;
    GridHeader m_header;
    TableListing m_listing;
    bool m_is_sorted = false; ///< not in the order of the catalogue
    TargetTableState m_state;
    std::vector<IndicatorPlace> m_places; ///< of the indicators, by row
    int m_version = 0;
    int m_goes = 0;
};

} // namespace taizhang
