#pragma once

#include "gui/desk/view_figures.h"
#include "gui/pages/records/record_cell_editor.h"
#include "gui/pages/records/record_changes.h"
#include "gui/pages/records/record_selection.h"
#include "gui/pages/records/record_sheet.h"
#include "gui/widgets/table_layout.h"

namespace taizhang {

/// The rows of a sheet: scrolls, sorts, selects, and edits cells in place. Scrolls by itself, in
/// whole numbers: a float, as windows have it, can't tell the rows of a million apart.
class RecordTable {
public:
    RecordTable(RecordSheet& sheet, RecordChanges& changes) : m_sheet(sheet), m_changes(changes) {}

    void draw(PageContext& context, const ViewFigures& figures, ImVec2 size);

    /// Another ledger is shown, in which the same ids are other records.
    void begin_anew();

    const RecordSelection& selection() const { return m_selection; }
    void scroll_to_top() { m_scroll_px = 0; }
    /// Chosen records in the order of the list, onto the clipboard.
    void copy_selection(PageContext& context);
    /// The user has pressed Delete; once.
    bool take_delete_request() { return std::exchange(m_wants_delete, false); }

private:
    struct Frame; ///< what one frame is drawn with

    void follow_list();
    void draw_rows(const Frame& frame);
    void draw_row(const Frame& frame, const Box& row, size_t place);
    void draw_edit(const Frame& frame, const Box& row);
    void draw_scrollbar(const Frame& frame);
    void handle_mouse(const Frame& frame, const Box& area);
    void handle_keys(const Frame& frame);
    void move_to(const Frame& frame, std::int64_t row);
    void scroll_to_cursor(const Frame& frame);
    void press_row(const Frame& frame, size_t place, int column);
    void begin_edit(const Frame& frame);
    void end_edit(const Frame& frame, EditEnd end);

    RecordSheet& m_sheet;
    RecordChanges& m_changes;
    RecordSelection m_selection;
    std::optional<CellEdit> m_edit;
    std::optional<RecordId> m_cursor; ///< the row that keys act on
    std::int64_t m_cursor_row = 0;
    int m_column = 0;
    std::int64_t m_scroll_px = 0;
    int m_list_version = -1;
    bool m_wants_delete = false;
    bool m_takes_focus = false;
};

} // namespace taizhang
