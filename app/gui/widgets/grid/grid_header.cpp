#include "gui/widgets/grid/grid_header.h"

#include "gui/look/shapes.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/grid/menu.h"
#include "imgui/item_note.h"
#include "text/ids/grid.h"

#include <array>
#include <imgui_internal.h>

namespace taizhang {

namespace {

constexpr float grip_width = 7.0F;
constexpr float filter_width = 20.0F;
constexpr float drag_begins = 8.0F;

using HeaderEventKind = HeaderEvent::Kind;

/// An arrow head that points down where the greatest or newest comes first.
void draw_sort_arrow(const Look& look, ImVec2 centre, SortDirection direction) {
    const float half = look.px(4);
    const float tip = direction == SortDirection::descending ? half : -half;
    ImGui::GetWindowDrawList()->AddTriangleFilled(
        {centre.x - half, centre.y - tip / 2.0F}, {centre.x + half, centre.y - tip / 2.0F},
        {centre.x, centre.y + tip / 2.0F}, look.palette().text);
}

/// A funnel.
void draw_funnel(const Look& look, ImVec2 centre, ImU32 colour) {
    const float half = look.px(4.5F);
    auto& canvas = *ImGui::GetWindowDrawList();
    canvas.AddTriangleFilled({centre.x - half, centre.y - half}, {centre.x + half, centre.y - half},
                             {centre.x, centre.y + look.px(1)}, colour);
    canvas.AddRectFilled({centre.x - look.px(1), centre.y - look.px(1)},
                         {centre.x + look.px(1), centre.y + half}, colour);
}

} // namespace

void draw_header_words(const Look& look, const Box& cell, const HeaderColumn& column, bool is_lit) {
    const auto lit = in_colour(look.secondary(), look.palette().text);
    if (!column.sorted)
        return draw_text_in(look, cell, is_lit ? lit : look.secondary(), column.title,
                            column.align);
    const float arrow = look.px(12);
    const float end =
        column.align == Align::right
            ? cell.max.x
            : std::min(cell.max.x, cell.min.x + text_size(look, lit, column.title).x + arrow);
    draw_sort_arrow(look, {end - look.px(4), cell.centre().y}, *column.sorted);
    draw_text_in(look, {cell.min, {end - arrow, cell.max.y}}, lit, column.title, column.align);
}

struct GridHeader::Frame {
    const Look& look;
    const Texts& texts;
    const TableLayout& layout;
    std::span<const HeaderColumn> columns;
    Box row;

    Box whole(size_t place) const { return layout.whole_cell(row, place); }
    /// Where its words stand.
    Box words(size_t place) const {
        Box cell = layout.cell(row, place);
        if (columns[place].filter != HeaderFilter::none)
            cell.max.x -= look.px(filter_width) - look.px(6);
        return cell;
    }
};

HeaderEvent GridHeader::draw(const Look& look, const Texts& texts, const TableLayout& layout,
                             std::span<const HeaderColumn> columns, float width) {
    const Frame frame{look, texts, layout, columns, box_at_cursor({width, layout.row_height()})};
    HeaderEvent event;
    ImGui::PushID("header");
    for (size_t place = 0; place < columns.size(); ++place) {
        draw_grip(frame, place, event);
        draw_filter(frame, place, event);
        draw_title(frame, place, event);
    }
    draw_menu(frame, event);
    ImGui::PopID();
    layout.draw_rule_below(frame.row);
    ImGui::SetCursorScreenPos(frame.row.min);
    ImGui::Dummy({width, frame.row.height()});
    ImGui::SetCursorScreenPos({frame.row.min.x, frame.row.max.y});
    return event;
}

void GridHeader::draw_grip(const Frame& frame, size_t place, HeaderEvent& event) {
    const Box cell = frame.whole(place);
    const float half = frame.look.px(grip_width) / 2.0F;
    ImGui::SetCursorScreenPos({cell.max.x - half, cell.min.y});
    const std::string id = "###width-" + frame.columns[place].id;
    ImGui::InvisibleButton(id.c_str(), {2.0F * half, cell.height()});
    note_item({.role = ItemRole::mouse_only});
    if (ImGui::IsItemHovered() && ImGui::IsMouseDoubleClicked(ImGuiMouseButton_Left)) {
        event = {HeaderEventKind::resize, place, 0, 0.0F, {}};
    } else if (ImGui::IsItemActive() && ImGui::IsMouseDragging(ImGuiMouseButton_Left, 1.0F)) {
        const float width = ImGui::GetIO().MousePos.x - cell.min.x;
        event = {
            HeaderEventKind::resize, place, 0, std::max(1.0F, width / frame.look.px(1.0F)), {}};
    }
    if (ImGui::IsItemHovered() || ImGui::IsItemActive()) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
        ImGui::GetWindowDrawList()->AddLine({cell.max.x, cell.min.y}, {cell.max.x, cell.max.y},
                                            frame.look.palette().focus, frame.look.px(1.5F));
    }
}

void GridHeader::draw_filter(const Frame& frame, size_t place, HeaderEvent& event) {
    const HeaderColumn& column = frame.columns[place];
    if (column.filter == HeaderFilter::none)
        return;
    const Look& look = frame.look;
    const Box cell = frame.whole(place);
    const float right = cell.max.x - look.px(grip_width) / 2.0F;
    ImGui::SetCursorScreenPos({right - look.px(filter_width), cell.min.y});
    const std::string label = frame.texts(text_id::grid_filter_of, column.title);
    if (press_area(labelled(label, "filter-" + column.id), {look.px(filter_width), cell.height()}))
        event = {HeaderEventKind::filter, place, 0, 0.0F, {}};
    const bool is_on = column.filter == HeaderFilter::on;
    const Box box = box_of_last_item();
    if (ImGui::IsItemHovered() || ImGui::IsItemFocused())
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, look.palette().track,
                                                  look.px(3));
    const ImU32 colour = is_on                    ? look.palette().brand
                         : ImGui::IsItemHovered() ? look.palette().text
                                                  : look.palette().edge;
    draw_funnel(look, box.centre(), colour);
}

void GridHeader::draw_title(const Frame& frame, size_t place, HeaderEvent& event) {
    const Look& look = frame.look;
    const HeaderColumn& column = frame.columns[place];
    const Box words = frame.words(place);
    ImGui::SetCursorScreenPos(words.min);
    if (words.width() < 1.0F)
        return;
    if (press_area(labelled(column.title, "sort-" + column.id), words.size()) && column.sorts &&
        event.kind == HeaderEventKind::none)
        event = {HeaderEventKind::sort, place, 0, 0.0F, {}};
    const bool is_lit = ImGui::IsItemHovered();
    if (is_lit) // it can be drawn to another place, if not sorted by
        ImGui::GetWindowDrawList()->AddRectFilled(words.min, words.max, look.palette().track,
                                                  look.px(control_radius));
    if (ImGui::IsItemHovered() && ImGui::IsMouseClicked(ImGuiMouseButton_Right)) {
        m_menu_of = place;
        ImGui::OpenPopup("header-menu");
    }
    drag(frame, place, event);
    draw_header_words(look, words, column, is_lit && column.sorts);
}

/// Drawn over another title, it takes that one's place.
void GridHeader::drag(const Frame& frame, size_t place, HeaderEvent& event) {
    const bool is_held = ImGui::IsItemActive();
    if ((!is_held && !ImGui::IsItemDeactivated()) ||
        !ImGui::IsMouseDragPastThreshold(ImGuiMouseButton_Left, frame.look.px(drag_begins)))
        return;
    const float x = ImGui::GetIO().MousePos.x;
    for (size_t other = 0; other < frame.columns.size(); ++other) {
        const Box cell = frame.whole(other);
        if (other == place || x < cell.min.x || x >= cell.max.x)
            continue;
        const float edge = other < place ? cell.min.x : cell.max.x;
        ImGui::GetWindowDrawList()->AddLine({edge, cell.min.y}, {edge, cell.max.y},
                                            frame.look.palette().brand, frame.look.px(2));
        if (!is_held)
            event = {HeaderEventKind::move, place, other, 0.0F, {}};
    }
}

void GridHeader::draw_menu(const Frame& frame, HeaderEvent& event) {
    if (!ImGui::IsPopupOpen("header-menu") || m_menu_of >= frame.columns.size())
        return;
    const HeaderColumn& column = frame.columns[m_menu_of];
    const auto word = [&](TextId id) { return std::string{frame.texts(id)}; };
    const std::array rows{
        MenuRow{word(text_id::grid_ascending), {}, column.sorts},
        MenuRow{word(text_id::grid_descending), {}, column.sorts},
        MenuRow{word(text_id::grid_filter), {}, column.filter != HeaderFilter::none},
        MenuRow{word(text_id::grid_to_left), {}, m_menu_of > 0},
        MenuRow{word(text_id::grid_to_right), {}, m_menu_of + 1 < frame.columns.size()},
        MenuRow{word(text_id::grid_reset_columns)}};
    const auto chosen = context_menu(frame.look, "header-menu", rows);
    if (!chosen)
        return;
    const std::array events{
        HeaderEvent{HeaderEventKind::sort, m_menu_of, 0, 0.0F, SortDirection::ascending},
        HeaderEvent{HeaderEventKind::sort, m_menu_of, 0, 0.0F, SortDirection::descending},
        HeaderEvent{HeaderEventKind::filter, m_menu_of, 0, 0.0F, {}},
        HeaderEvent{HeaderEventKind::move, m_menu_of, m_menu_of - 1, 0.0F, {}},
        HeaderEvent{HeaderEventKind::move, m_menu_of, m_menu_of + 1, 0.0F, {}},
        HeaderEvent{HeaderEventKind::reset, m_menu_of, 0, 0.0F, {}}};
    event = events[static_cast<size_t>(*chosen)];
}

SortDirection sort_pressed(const std::optional<SortDirection>& now, SortDirection begins) {
    if (!now)
        return begins;
    return *now == SortDirection::ascending ? SortDirection::descending : SortDirection::ascending;
}

} // namespace taizhang
