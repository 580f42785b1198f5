#pragma once

#include "gui/pages/organisation/unit_paste.h"
#include "gui/widgets/grid/cell_grid.h"

namespace taizhang {

class UnitForm;

/// That the page shows; the root while none is chosen.
UnitPlace chosen_place(const PageContext& context);

/// The tree of organisations, moved and typed in as in a spreadsheet; sorted, filtered and found by
/// name.
class UnitTable {
public:
    void draw(PageContext& context, const UnitUse* use, const UnitForm& form, ImVec2 size);
    /// The field that looks for names, at the layout cursor.
    void draw_find(PageContext& context, float width);
    /// Why the last change was none; empty = it was taken.
    const std::string& refusal() const { return m_state.refusal; }

private:
    struct Columns;

    void follow(const PageContext& context, const ListedRows& all,
                const TableListing::Sort& sorted);
    void place_cursor(const GridFrame& grid, const PageContext& context);
    void draw_rows(PageContext& context, const GridFrame& grid, const UnitGrid& content,
                   const Columns& columns, const UnitForm& form);
    void draw_name(const PageContext& context, const Box& cell, const OrgUnit& unit,
                   const UnitForm& form) const;

    CellGrid m_grid;
    GridHeader m_header;
    TableListing m_listing;
    bool m_is_sorted = false; ///< not in the order of the tree
    UnitTableState m_state;
    UnitPaste m_paste;
    std::vector<UnitPlace> m_places; ///< in the tree, by row
    std::vector<UnitId> m_units;     ///< at these
    int m_version = 0;
    UnitPlace m_new_parent; ///< of what is typed into the empty row
};

} // namespace taizhang
