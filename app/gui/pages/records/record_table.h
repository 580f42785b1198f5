#pragma once

#include "gui/pages/records/record_grid.h"
#include "gui/pages/records/record_header_filters.h"
#include "gui/widgets/grid/cell_grid.h"
#include "gui/widgets/grid/grid_header.h"

namespace taizhang {

/// The rows of a sheet: scrolls, sorts, filters, selects, and edits cells in place. Scrolls by
/// itself, in whole numbers: a float, as windows have it, can't tell the rows of a million apart.
class RecordTable {
public:
    RecordTable(RecordSheet& sheet, RecordChanges& changes) : m_sheet(sheet), m_changes(changes) {}

    void draw(PageContext& context, const ViewFigures& figures, ImVec2 size);

    /// Another ledger is shown, in which the same ids are other records.
    void begin_anew();

    const RecordSelection& selection() const { return m_selection; }
    void scroll_to_top() { m_scroll_px = 0; }
    void take_focus() { m_grid.take_focus(); }
    /// Chosen records in the order of the list, onto the clipboard.
    void copy_selection(PageContext& context) { copy_chosen_records(context, state()); }
    /// The user wants the chosen records to be deleted; once.
    bool take_delete_request() { return std::exchange(m_wants_delete, false); }

private:
    struct Frame; ///< what one frame is drawn with

    RecordTableState state() { return {m_sheet, m_changes, m_selection, m_wants_delete}; }
    void follow_list();
    void draw_header(PageContext& context, const ViewFigures& figures, const ShownRecords& shown,
                     const TableLayout& layout, float width);
    void draw_rows(const Frame& frame);
    void draw_row(const Frame& frame, const Box& row, size_t place);
    void draw_scrollbar(const Frame& frame);
    void scroll_by_wheel(const Frame& frame);
    void scroll_to_cursor(const Frame& frame);

    RecordSheet& m_sheet;
    RecordChanges& m_changes;
    RecordSelection m_selection;
    CellGrid m_grid;
    GridHeader m_header;
    HeaderFilters m_filters;
    std::int64_t m_scroll_px = 0;
    int m_list_version = -1;
    bool m_wants_delete = false;
};

} // namespace taizhang
