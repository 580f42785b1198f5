#include "gui/pages/records/record_header.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"

namespace taizhang {

namespace {

/// An arrow head that points down where the greatest or newest comes first.
void draw_sort_arrow(const Look& look, ImVec2 centre, SortDirection direction) {
    const float half = look.px(4);
    const float tip = direction == SortDirection::descending ? half : -half;
    ImGui::GetWindowDrawList()->AddTriangleFilled(
        {centre.x - half, centre.y - tip / 2.0F}, {centre.x + half, centre.y - tip / 2.0F},
        {centre.x, centre.y + tip / 2.0F}, look.palette().text);
}

/// The title of a column that the list is sorted by, with its arrow.
void draw_sorted_title(const Look& look, const Box& cell, std::string_view title, Align align,
                       SortDirection direction) {
    const auto style = in_colour(look.secondary(), look.palette().text);
    const float arrow = look.px(12);
    const float end =
        align == Align::right ? cell.max.x : cell.min.x + text_size(look, style, title).x + arrow;
    draw_sort_arrow(look, {end - look.px(4), cell.centre().y}, direction);
    Box text = cell;
    if (align == Align::right)
        text.max.x -= arrow;
    draw_text_in(look, text, style, title, align);
}

/// The newest or greatest first, and the other way round when pressed again.
ListOrder pressed(const ListOrder& order, SortedBy by) {
    const bool turns = order.by == by && order.direction == SortDirection::descending;
    return {by, turns ? SortDirection::ascending : SortDirection::descending};
}

/// True when the order has changed.
bool draw_title(const Look& look, const Box& cell, const RecordColumn& column,
                std::string_view title, ListOrder& order) {
    if (!column.sorted_by) {
        draw_text_in(look, cell, look.secondary(), title, column.align);
        return false;
    }
    ImGui::SetCursorScreenPos(cell.min);
    const std::string id = "sort-" + std::to_string(static_cast<int>(column.cell));
    const bool is_pressed = press_area(labelled(title, id), cell.size());
    if (is_pressed)
        order = pressed(order, *column.sorted_by);
    const auto hovered = in_colour(look.secondary(), look.palette().text);
    if (order.by == *column.sorted_by)
        draw_sorted_title(look, cell, title, column.align, order.direction);
    else
        draw_text_in(look, cell, ImGui::IsItemHovered() ? hovered : look.secondary(), title,
                     column.align);
    return is_pressed;
}

} // namespace

bool draw_record_header(PageContext& context, RecordColumns columns, const TableLayout& layout,
                        float width) {
    ListOrder& order = context.navigation.current().records.order;
    const Box row = box_at_cursor({width, layout.row_height()});
    bool has_changed = false;
    for (size_t place = 0; place < columns.size(); ++place)
        has_changed |= draw_title(context.look, layout.cell(row, place), columns[place],
                                  context.texts(columns[place].title), order);
    layout.draw_rule_below(row);
    ImGui::SetCursorScreenPos({row.min.x, row.max.y});
    return has_changed;
}

} // namespace taizhang
