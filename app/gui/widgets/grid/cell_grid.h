#pragma once

#include "gui/widgets/grid/cell_editor.h"
#include "gui/widgets/grid/grid_keys.h"
#include "gui/widgets/table_layout.h"

namespace taizhang {

/// What a table under a cursor is drawn with in one frame.
struct GridFrame {
    const Look& look;
    const Texts& texts;
    GridContent& content;
    const TableLayout& layout;
    std::int64_t page_rows = 1; ///< that Page Up and Page Down go
    bool is_read_only = false;
};

/// The cursor of a table, as spreadsheets have it: moves by keys and mouse, chooses blocks, types
/// over cells, copies, pastes and fills. The table draws its rows itself, and around each calls
/// draw_ground() and draw_marks().
class CellGrid {
public:
    /// Before the window of the rows: gives it the keyboard where that was asked for.
    void prepare_window();
    /// Within that window, before its rows.
    void begin(const GridFrame& frame);
    void draw_ground(const GridFrame& frame, std::int64_t row, const Box& box);
    void draw_marks(const GridFrame& frame, std::int64_t row, const Box& box);
    /// After the rows. What is typed in a row that is out of sight is taken.
    void end(const GridFrame& frame);

    bool is_set() const { return m_key.has_value(); }
    GridPlace cursor() const { return m_cursor; }
    CellBlock block() const { return m_all.value_or(block_between(m_anchor, m_cursor)); }
    bool is_editing() const { return m_edit.has_value(); }
    /// The cursor is to be in sight; once.
    bool take_shows_cursor() { return std::exchange(m_shows_cursor, false); }
    void take_focus() { m_takes_focus = true; }
    void place(const GridFrame& frame, GridPlace place);
    void begin_edit(const GridFrame& frame);
    void forget();

private:
    enum class Extends { no, yes };

    void follow(const GridContent& content);
    void set_cursor(const GridFrame& frame, GridPlace place, Extends extends);
    void move(const GridFrame& frame, CellMove move, Extends extends);
    GridPlace next_typable(const GridFrame& frame, CellMove move) const;
    void obey(const GridFrame& frame, GridCommand command);
    void paste(const GridFrame& frame);
    bool is_held(const GridFrame& frame) const;
    void press(const GridFrame& frame, GridPlace place);
    void take_mouse(const GridFrame& frame, std::int64_t row, const Box& box);
    void end_edit(const GridFrame& frame, const EditEnd& end);
    void draw_menu(const GridFrame& frame);
    void show_input_method(const GridFrame& frame, const Box& cell) const;

    GridPlace m_cursor;
    GridPlace m_anchor;
    std::optional<std::int64_t> m_key; ///< of the cursor's row; nothing = no cursor
    int m_version = -1;
    std::optional<CellBlock> m_all; ///< everything is chosen
    bool m_has_rows = false;        ///< whole rows are chosen, not cells
    bool m_is_pressed = false;
    bool m_shows_cursor = false;
    bool m_takes_focus = false;
    bool m_opens_menu = false;
    bool m_has_focus = false;
    std::optional<int> m_tab_column; ///< where going on by Tab began: Enter returns below it
    std::optional<CellEdit> m_edit;
    bool m_returns_to_edit = false;     ///< another cell was pressed while it can't be left
    int m_frame = 0;                    ///< of Dear ImGui, in which it was shown last
    std::optional<EditedCell> m_edited; ///< in this frame
};

/// A row that is under the cursor comes into sight, in a window that scrolls by itself.
void scroll_to(const Box& row);

} // namespace taizhang
