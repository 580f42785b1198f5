#include "gui/pages/records/record_table.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/pages/records/record_columns.h"
#include "gui/pages/records/record_header.h"
#include "gui/widgets/controls.h"

#include <algorithm>
#include <imgui_internal.h>

namespace taizhang {

namespace {

constexpr float rows_a_wheel_step = 3.0F;

} // namespace

struct RecordTable::Frame {
    PageContext& context;
    const ViewFigures& figures;
    RecordColumns columns;
    const TableLayout& layout;
    ImVec2 size; ///< of all rows that are seen, without the scroll bar

    const Look& look() const { return context.look; }
    std::int64_t row_height() const { return static_cast<std::int64_t>(layout.row_height()); }
    int column_count() const { return static_cast<int>(columns.size()); }
    std::int64_t height() const { return static_cast<std::int64_t>(size.y); }
    std::int64_t rows_on_page() const { return std::max<std::int64_t>(1, height() / row_height()); }
};

void RecordTable::draw(PageContext& context, const ViewFigures& figures, ImVec2 size) {
    follow_list();
    const float bar = ImGui::GetStyle().ScrollbarSize;
    const RecordColumns columns = record_columns_in(context.look, size.x - bar);
    m_column = std::min(m_column, static_cast<int>(columns.size()) - 1);
    const auto shown = table_columns(columns, context.look, size.x - bar, context.texts);
    const TableLayout layout{context.look, shown, size.x - bar};
    const Frame frame{
        context, figures, columns, layout, {size.x - bar, size.y - layout.row_height()}};
    if (draw_record_header(context, columns, layout, frame.size.x))
        m_scroll_px = 0;
    if (frame.size.y < layout.row_height())
        return;
    ImGui::SetNextWindowContentSize({0.0F, frame.size.y + 1.0F}); // known as one that scrolls
    if (std::exchange(m_takes_focus, false))
        ImGui::SetNextWindowFocus();
    ImGui::BeginChild("rows", {size.x, frame.size.y}, ImGuiChildFlags_None,
                      ImGuiWindowFlags_NoScrollbar | ImGuiWindowFlags_NoScrollWithMouse |
                          ImGuiWindowFlags_NoNav);
    ImGui::SetScrollY(0.0F);
    draw_rows(frame);
    draw_scrollbar(frame);
    ImGui::EndChild();
}

void RecordTable::begin_anew() {
    m_selection.clear();
    m_edit.reset();
    m_cursor.reset();
    m_cursor_row = 0;
    m_scroll_px = 0;
    m_wants_delete = false;
}

/// The cursor stays on its record when the list becomes another one.
void RecordTable::follow_list() {
    if (m_list_version == m_sheet.list_version())
        return;
    m_list_version = m_sheet.list_version();
    if (!m_sheet.is_reading())
        m_selection.keep_only(m_sheet.ids());
    if (!m_cursor)
        return;
    if (const auto place = m_sheet.place_of(*m_cursor))
        m_cursor_row = static_cast<std::int64_t>(*place);
    else
        m_cursor.reset();
}

void RecordTable::draw_rows(const Frame& frame) {
    const std::int64_t height = frame.row_height();
    const auto count = static_cast<std::int64_t>(m_sheet.size());
    const Box area = box_at_cursor(frame.size);
    handle_mouse(frame, area);
    handle_keys(frame);
    m_scroll_px = std::clamp<std::int64_t>(
        m_scroll_px, 0, std::max<std::int64_t>(0, count * height - frame.height()));
    const std::int64_t first = m_scroll_px / height;
    const std::int64_t end = std::min(count, (m_scroll_px + frame.height() + height - 1) / height);
    m_sheet.show_rows(frame.context.desk, static_cast<size_t>(first),
                      static_cast<size_t>(std::max(first, end)));
    std::optional<Box> edited;
    for (std::int64_t place = first; place < end; ++place) {
        const auto top = static_cast<float>(place * height - m_scroll_px);
        const Box row =
            box_at({area.min.x, area.min.y + top}, {frame.size.x, static_cast<float>(height)});
        draw_row(frame, row, static_cast<size_t>(place));
        if (m_edit && m_sheet.ids()[static_cast<size_t>(place)] == m_edit->record.id)
            edited = row;
    }
    if (edited)
        draw_edit(frame, *edited);
    else if (m_edit)
        end_edit(frame, EditEnd::done); // scrolled away
}

void RecordTable::draw_row(const Frame& frame, const Box& row, size_t place) {
    const Look& look = frame.look();
    const RecordId id = m_sheet.ids()[place];
    auto& canvas = *ImGui::GetWindowDrawList();
    if (m_selection.contains(id))
        canvas.AddRectFilled(row.min, row.max, with_opacity(look.palette().data_past, 0.28F));
    if (const Record* record = m_sheet.row(place)) {
        for (size_t column = 0; column < frame.columns.size(); ++column) {
            const RecordField cell = frame.columns[column].cell;
            const bool is_pending_cell = cell == RecordField::quantity && is_pending(*record);
            const auto style =
                is_pending_cell ? in_colour(look.body(), look.palette().behind.text) : look.body();
            frame.layout.draw_cell(
                row, column, style,
                shown_text(*record, cell, frame.figures.definitions(), frame.context.texts));
        }
    }
    frame.layout.draw_rule_below(row);
    if (m_cursor == id && ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows)) {
        const Box cell = frame.layout.cell(row, static_cast<size_t>(m_column));
        const float room = look.px(6);
        canvas.AddRect({cell.min.x - room, cell.min.y + 1.0F},
                       {cell.max.x + room, cell.max.y - 2.0F}, look.palette().focus, look.px(3));
    }
}

void RecordTable::draw_edit(const Frame& frame, const Box& row) {
    const auto column = std::ranges::find(frame.columns, m_edit->cell, &RecordColumn::cell);
    if (column == frame.columns.end())
        return; // the window has become narrow; what was typed waits
    const Box cell = frame.layout.cell(row, static_cast<size_t>(column - frame.columns.begin()));
    const float room = frame.look().px(7);
    const Box field{{cell.min.x - room, cell.min.y + 1.0F}, {cell.max.x + room, cell.max.y - 2.0F}};
    const EditEnd end = draw_cell_editor(frame.context, frame.figures.definitions(),
                                         *frame.figures.search, *m_edit, field);
    if (end != EditEnd::goes_on)
        end_edit(frame, end);
}

void RecordTable::draw_scrollbar(const Frame& frame) {
    const auto all = static_cast<ImS64>(m_sheet.size()) * frame.row_height();
    if (all <= frame.height())
        return;
    const ImVec2 corner = ImGui::GetWindowPos();
    const float width = ImGui::GetStyle().ScrollbarSize;
    ImS64 scroll = m_scroll_px;
    ImGui::ScrollbarEx({{corner.x + frame.size.x, corner.y},
                        {corner.x + frame.size.x + width, corner.y + frame.size.y}},
                       ImGui::GetID("scroll"), ImGuiAxis_Y, &scroll, frame.height(), all);
    m_scroll_px = scroll;
}

void RecordTable::handle_mouse(const Frame& frame, const Box& area) {
    const auto& io = ImGui::GetIO();
    if (ImGui::IsWindowHovered() && io.MouseWheel != 0.0F)
        m_scroll_px -= static_cast<std::int64_t>(io.MouseWheel * rows_a_wheel_step *
                                                 frame.layout.row_height());
    const bool is_over =
        ImGui::IsWindowHovered() && area.min.x <= io.MousePos.x && io.MousePos.x < area.max.x;
    if (!is_over || !ImGui::IsMouseClicked(ImGuiMouseButton_Left))
        return;
    const auto place =
        (static_cast<std::int64_t>(io.MousePos.y - area.min.y) + m_scroll_px) / frame.row_height();
    if (place >= static_cast<std::int64_t>(m_sheet.size())) {
        m_selection.clear();
        return;
    }
    const Box row = box_at({area.min.x, io.MousePos.y}, {area.width(), 1.0F});
    int column = 0;
    while (column + 1 < frame.column_count() &&
           frame.layout.cell(row, static_cast<size_t>(column)).max.x + frame.look().px(8) <
               io.MousePos.x)
        ++column;
    press_row(frame, static_cast<size_t>(place), column);
}

void RecordTable::press_row(const Frame& frame, size_t place, int column) {
    const auto& io = ImGui::GetIO();
    const RecordId id = m_sheet.ids()[place];
    if (m_edit && m_edit->record.id == id &&
        frame.columns[static_cast<size_t>(column)].cell == m_edit->cell)
        return;
    if (io.KeyShift)
        m_selection.extend_to(id, m_sheet.ids());
    else if (io.KeyCtrl)
        m_selection.toggle(id);
    else
        m_selection.choose(id);
    m_cursor = id;
    m_cursor_row = static_cast<std::int64_t>(place);
    m_column = column;
    if (ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left) && !io.KeyShift && !io.KeyCtrl)
        begin_edit(frame);
}

void RecordTable::handle_keys(const Frame& frame) {
    const bool is_typing = m_edit && ImGui::GetIO().WantTextInput;
    if (!ImGui::IsWindowFocused(ImGuiFocusedFlags_ChildWindows) || is_typing || m_sheet.size() == 0)
        return;
    const auto pressed = [](ImGuiKeyChord chord) {
        return ImGui::Shortcut(chord, ImGuiInputFlags_Repeat | ImGuiInputFlags_RouteFocused);
    };
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_A))
        m_selection.choose_all(m_sheet.ids());
    if (pressed(ImGuiMod_Ctrl | ImGuiKey_C) && !m_selection.empty())
        copy_selection(frame.context);
    if (pressed(ImGuiKey_Escape)) {
        m_edit.reset();
        m_selection.clear();
    }
    if (m_edit)
        return;
    struct Move {
        ImGuiKey key;
        std::int64_t rows;
    };
    const auto page = frame.rows_on_page();
    const auto all = static_cast<std::int64_t>(m_sheet.size());
    for (const auto& [key, rows] :
         {Move{ImGuiKey_DownArrow, 1}, Move{ImGuiKey_UpArrow, -1}, Move{ImGuiKey_PageDown, page},
          Move{ImGuiKey_PageUp, -page}, Move{ImGuiKey_Home, -all}, Move{ImGuiKey_End, all}}) {
        if (pressed(key) || pressed(ImGuiMod_Shift | key))
            move_to(frame, m_cursor ? m_cursor_row + rows : (rows > 1 ? rows : 0));
    }
    if (pressed(ImGuiKey_LeftArrow))
        m_column = std::max(0, m_column - 1);
    if (pressed(ImGuiKey_RightArrow))
        m_column = std::min(frame.column_count() - 1, m_column + 1);
    if (pressed(ImGuiKey_Delete) && !m_selection.empty())
        m_wants_delete = true;
    if (pressed(ImGuiKey_Enter) || pressed(ImGuiKey_KeypadEnter) || pressed(ImGuiKey_F2))
        begin_edit(frame);
}

void RecordTable::copy_selection(PageContext& context) {
    // In the order of the list, not of the ids.
    std::vector<RecordId> ids;
    ids.reserve(m_selection.size());
    for (const RecordId id : m_sheet.ids())
        if (m_selection.contains(id))
            ids.push_back(id);
    m_changes.copy_all(context, ids);
}

void RecordTable::move_to(const Frame& frame, std::int64_t row) {
    m_cursor_row = std::clamp<std::int64_t>(row, 0, static_cast<std::int64_t>(m_sheet.size()) - 1);
    m_cursor = m_sheet.ids()[static_cast<size_t>(m_cursor_row)];
    if (ImGui::GetIO().KeyShift)
        m_selection.extend_to(*m_cursor, m_sheet.ids());
    else
        m_selection.choose(*m_cursor);
    scroll_to_cursor(frame);
}

void RecordTable::scroll_to_cursor(const Frame& frame) {
    const std::int64_t top = m_cursor_row * frame.row_height();
    m_scroll_px = std::min(m_scroll_px, top);
    m_scroll_px = std::max(m_scroll_px, top + frame.row_height() - frame.height());
}

void RecordTable::begin_edit(const Frame& frame) {
    if (m_edit || !m_cursor || frame.context.desk.is_read_only())
        return;
    const Record* record = m_sheet.row(static_cast<size_t>(m_cursor_row));
    if (!record)
        return;
    m_edit.emplace(*record, frame.columns[static_cast<size_t>(m_column)].cell,
                   frame.figures.definitions());
    scroll_to_cursor(frame);
}

void RecordTable::end_edit(const Frame& frame, EditEnd end) {
    const CellEdit edit = *std::exchange(m_edit, std::nullopt);
    if (end != EditEnd::given_up) {
        const auto refused =
            with_cell(edit.record, edit.cell, edit.typed, frame.figures.definitions(),
                      frame.context.navigation.view().year);
        if (!refused) {
            m_edit = edit;
            return;
        }
        m_changes.change_cell(frame.context, edit.record, edit.cell, edit.typed);
    }
    if (end != EditEnd::done_next && end != EditEnd::done_previous) {
        m_takes_focus = end == EditEnd::given_up || ImGui::IsKeyPressed(ImGuiKey_Enter);
        return;
    }
    m_column += end == EditEnd::done_next ? 1 : -1;
    if (m_column < 0 || m_column >= frame.column_count()) {
        m_column = m_column < 0 ? frame.column_count() - 1 : 0;
        move_to(frame, m_cursor_row + (end == EditEnd::done_next ? 1 : -1));
    }
    begin_edit(frame);
}

} // namespace taizhang
