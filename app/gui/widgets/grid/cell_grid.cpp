#include "gui/widgets/grid/cell_grid.h"

#include "imgui/item_note.h"

#include <algorithm>
#include <imgui_internal.h>

namespace taizhang {

namespace {

constexpr float block_opacity = 0.30F;
constexpr float frame_room = 7.0F;

Box field_of(const GridFrame& frame, const Box& row, int column) {
    const Box cell = frame.layout.cell(row, static_cast<size_t>(column));
    const float room = frame.look.px(frame_room);
    return {{cell.min.x - room, row.min.y + 1.0F}, {cell.max.x + room, row.max.y - 2.0F}};
}

int column_at(const GridFrame& frame, const Box& row, float x) {
    int column = 0;
    while (column + 1 < frame.content.size().columns &&
           frame.layout.whole_cell(row, static_cast<size_t>(column)).max.x < x)
        ++column;
    return column;
}

bool has_keyboard() {
    return ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows) &&
           !ImGui::IsPopupOpen("", ImGuiPopupFlags_AnyPopup);
}

} // namespace

void scroll_to(const Box& row) {
    constexpr ImGuiScrollFlags flags =
        ImGuiScrollFlags_KeepVisibleEdgeX | ImGuiScrollFlags_KeepVisibleEdgeY;
    ImGui::ScrollToRect(ImGui::GetCurrentWindow(), {row.min, row.max}, flags);
}

void CellGrid::prepare_window() {
    if (std::exchange(m_takes_focus, false))
        ImGui::SetNextWindowFocus();
}

void CellGrid::forget() {
    *this = {};
}

/// The cursor stays on its row when rows stand elsewhere.
void CellGrid::follow(const GridContent& content) {
    if (m_version == content.version())
        return;
    m_version = content.version();
    m_all.reset();
    if (!m_key)
        return;
    const auto row = content.row_of(*m_key);
    if (!row) {
        m_key.reset();
        return;
    }
    m_anchor.row += *row - m_cursor.row;
    m_cursor.row = *row;
    m_anchor.row = std::clamp<std::int64_t>(m_anchor.row, 0, content.size().rows - 1);
}

void CellGrid::begin(const GridFrame& frame) {
    follow(frame.content);
    const GridSize size = frame.content.size();
    m_cursor.column = std::clamp(m_cursor.column, 0, size.columns - 1);
    m_anchor.column = std::clamp(m_anchor.column, 0, size.columns - 1);
    m_edited.reset();
    const int shown = std::exchange(m_frame, ImGui::GetFrameCount());
    const bool was_away = shown + 1 < m_frame; // another page was shown
    // While the button is down the window holds the keyboard.
    const bool returns = m_returns_to_edit && !ImGui::IsMouseDown(ImGuiMouseButton_Left);
    m_returns_to_edit = m_returns_to_edit && !returns;
    if (m_edit && (was_away || returns))
        m_edit->takes_focus = true;
    m_has_focus = has_keyboard();
    m_is_pressed = m_is_pressed && ImGui::IsMouseDown(ImGuiMouseButton_Left);
    if (!m_has_focus || m_edit || size.rows == 0)
        return;
    const GridKeys keys = read_grid_keys();
    if (keys.move)
        move(frame, *keys.move, keys.extends ? Extends::yes : Extends::no);
    obey(frame, keys.command);
    if (keys.typed.empty() || !m_key)
        return;
    begin_edit(frame);
    if (m_edit) {
        m_edit->overwrites = true;
        m_edit->typed = keys.typed;
    }
}

void CellGrid::set_cursor(const GridFrame& frame, GridPlace place, Extends extends) {
    if (extends == Extends::no || !m_key)
        m_anchor = place;
    m_cursor = place;
    m_key = frame.content.key_of(place.row);
    m_all.reset();
    m_has_rows = false;
    m_shows_cursor = true;
    frame.content.chosen(block(), place);
}

void CellGrid::place(const GridFrame& frame, GridPlace place) {
    m_tab_column.reset();
    set_cursor(frame, place, Extends::no);
}

/// Tab leaves out what can't be typed into.
GridPlace CellGrid::next_typable(const GridFrame& frame, CellMove move) const {
    const GridSize size = frame.content.size();
    GridPlace place = m_cursor;
    for (int tried = 0; tried < 2 * size.columns; ++tried) {
        place = moved(place, move, size, 1);
        if (frame.content.typed_at(place))
            return place;
    }
    return moved(m_cursor, move, size, 1);
}

void CellGrid::move(const GridFrame& frame, CellMove move, Extends extends) {
    const GridSize size = frame.content.size();
    if (!m_key) {
        const bool from_end = move == CellMove::last_row;
        return set_cursor(frame, {from_end ? size.rows - 1 : 0, m_cursor.column}, Extends::no);
    }
    const bool is_tab = move == CellMove::next || move == CellMove::previous;
    if (is_tab) {
        m_tab_column = m_tab_column.value_or(m_cursor.column);
        return set_cursor(frame, next_typable(frame, move), Extends::no);
    }
    GridPlace to = moved(m_cursor, move, size, frame.page_rows);
    if (m_tab_column && is_entered())
        to.column = std::min(*m_tab_column, size.columns - 1);
    m_tab_column.reset();
    set_cursor(frame, to, extends);
}

void CellGrid::begin_edit(const GridFrame& frame) {
    if (m_edit || !m_key || frame.is_read_only)
        return;
    const auto typed = frame.content.typed_at(m_cursor);
    if (!typed)
        return;
    m_edit.emplace();
    m_edit->key = *m_key;
    m_edit->column = m_cursor.column;
    m_edit->before = *typed;
    m_edit->typed = *typed;
    m_all.reset();
    m_anchor = m_cursor;
    m_shows_cursor = true;
}

void CellGrid::draw_ground(const GridFrame& frame, std::int64_t row, const Box& box) {
    take_mouse(frame, row, box);
    const CellBlock chosen = block();
    if (!m_key || m_has_rows || chosen.first == chosen.last || !chosen.has_row(row))
        return;
    const Box first = frame.layout.whole_cell(box, static_cast<size_t>(chosen.first.column));
    const Box last = frame.layout.whole_cell(box, static_cast<size_t>(chosen.last.column));
    ImGui::GetWindowDrawList()->AddRectFilled(
        first.min, last.max, with_opacity(frame.look.palette().data_past, block_opacity));
}

void CellGrid::draw_marks(const GridFrame& frame, std::int64_t row, const Box& box) {
    if (m_edit && frame.content.key_of(row) == m_edit->key)
        m_edited = {
            {row, std::min(m_edit->column, frame.content.size().columns - 1)},
            field_of(frame, box, std::min(m_edit->column, frame.content.size().columns - 1))};
    if (!m_key || m_cursor.row != row || !m_has_focus)
        return;
    const Box cell = field_of(frame, box, m_cursor.column);
    note_cell_focus(cell.min, cell.max);
    ImGui::GetWindowDrawList()->AddRect(cell.min, cell.max, frame.look.palette().focus,
                                        frame.look.px(3), 0, frame.look.px(2));
    if (!m_edit && !frame.is_read_only)
        show_input_method(frame, cell);
}

/// What is composed overwrites the cell: the input method opens its list there.
void CellGrid::show_input_method(const GridFrame& frame, const Box& cell) const {
    if (!frame.content.typed_at(m_cursor))
        return;
    ImGuiPlatformImeData& caret = ImGui::GetCurrentContext()->PlatformImeData;
    caret.WantVisible = true;
    caret.InputPos = cell.min;
    caret.InputLineHeight = cell.height();
    caret.ViewportId = ImGui::GetMainViewport()->ID;
}

void CellGrid::take_mouse(const GridFrame& frame, std::int64_t row, const Box& box) {
    const ImVec2 mouse = ImGui::GetIO().MousePos;
    const bool is_over = ImGui::IsWindowHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
                         ImGui::IsMouseHoveringRect(box.min, box.max);
    if (!is_over)
        return;
    const GridPlace place = frame.content.cursor_for({row, column_at(frame, box, mouse.x)});
    if (ImGui::IsMouseClicked(ImGuiMouseButton_Left))
        return press(frame, place);
    if (m_is_pressed && place != m_cursor)
        return set_cursor(frame, place, Extends::yes);
    if (!ImGui::IsMouseClicked(ImGuiMouseButton_Right))
        return;
    if (!m_key || (m_has_rows ? !block().has_row(row) : !block().contains(place)))
        set_cursor(frame, place, Extends::no);
    m_opens_menu = true;
}

/// What is typed can't be taken, and is not left for another cell.
bool CellGrid::is_held(const GridFrame& frame) const {
    const auto row = frame.content.row_of(m_edit->key);
    return row && !frame.content.keeps_wrong() &&
           !frame.content.problem_at({*row, m_edit->column}, m_edit->typed).empty();
}

void CellGrid::press(const GridFrame& frame, GridPlace place) {
    const auto& io = ImGui::GetIO();
    if (m_edit && m_edit->key == frame.content.key_of(place.row) && m_edit->column == place.column)
        return;
    if (m_edit && is_held(frame)) {
        m_returns_to_edit = true;
        return;
    }
    m_tab_column.reset();
    if (io.KeyCtrl) {
        m_all.reset();
        m_cursor = place;
        m_anchor = place;
        m_key = frame.content.key_of(place.row);
        frame.content.toggle_row(place.row);
        m_has_rows = true;
        return;
    }
    set_cursor(frame, place, io.KeyShift ? Extends::yes : Extends::no);
    m_is_pressed = !io.KeyShift;
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && !io.KeyShift)
        begin_edit(frame);
}

void CellGrid::end(const GridFrame& frame) {
    if (m_edit && m_edited) {
        const EditEnd how =
            draw_cell_editor(frame.look, frame.texts, frame.content, *m_edit, *m_edited);
        if (m_edit->typed != m_edit->before)
            frame.content.typing(m_edited->place, m_edit->typed);
        if (how.kind != EditEnd::Kind::goes_on)
            end_edit(frame, how);
    } else if (m_edit) {
        end_edit(frame, {EditEnd::Kind::done, {}}); // scrolled away
    }
    draw_menu(frame);
}

void CellGrid::end_edit(const GridFrame& frame, const EditEnd& how) {
    const CellEdit edit = *std::exchange(m_edit, std::nullopt);
    const auto row = frame.content.row_of(edit.key);
    m_takes_focus = how.kind == EditEnd::Kind::given_up || how.move.has_value();
    if (!row)
        return;
    const GridPlace place{*row, edit.column};
    if (how.kind == EditEnd::Kind::given_up)
        return frame.content.given_up(place);
    if (!frame.content.keeps_wrong() && !frame.content.problem_at(place, edit.typed).empty()) {
        m_edit = edit;
        return;
    }
    if (edit.typed != edit.before)
        frame.content.change({{place, edit.typed}});
    if (how.move)
        move(frame, *how.move, Extends::no);
}

} // namespace taizhang
