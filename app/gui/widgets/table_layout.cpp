#include "gui/widgets/table_layout.h"

#include "imgui/item_note.h"

#include <algorithm>

namespace taizhang {

namespace {
constexpr float height_of_row = 33.0F;
constexpr float cell_padding = 8.0F;
} // namespace

TableLayout::TableLayout(const Look& look, std::span<const TableColumn> columns, float width)
    : m_look(look), m_columns(columns), m_width(width) {
    float fixed = 0.0F;
    int sharing = 0;
    for (const TableColumn& column : columns) {
        fixed += look.px(column.width);
        sharing += column.width == 0.0F ? 1 : 0;
    }
    const float share =
        sharing == 0 ? 0.0F : std::max(0.0F, width - fixed) / static_cast<float>(sharing);
    float left = 0.0F;
    for (const TableColumn& column : columns) {
        m_lefts.push_back(left);
        left += column.width == 0.0F ? share : look.px(column.width);
    }
    m_lefts.push_back(left);
    if (is_noted()) {
        std::vector<std::string> titles;
        for (const TableColumn& column : columns)
            titles.push_back(column.title);
        m_noted = note_columns(titles);
    }
}

float TableLayout::row_height() const {
    return m_look.px(height_of_row);
}

void TableLayout::draw_header() const {
    const Box row = box_at_cursor({m_width, row_height()});
    for (size_t column = 0; column < m_columns.size(); ++column)
        draw_cell(row, column, m_look.secondary(), m_columns[column].title);
    draw_rule_below(row);
    ImGui::Dummy(row.size());
}

float TableLayout::room_in(size_t column) const {
    return m_lefts[column + 1] - m_lefts[column] - 2.0F * m_look.px(cell_padding);
}

Box TableLayout::cell(const Box& row, size_t column) const {
    return whole_cell(row, column).inset(m_look.px(cell_padding), 0.0F);
}

Box TableLayout::whole_cell(const Box& row, size_t column) const {
    const Box box{{row.min.x + m_lefts[column], row.min.y},
                  {row.min.x + m_lefts[column + 1], row.max.y}};
    note_cell(box.min, box.max, m_noted, static_cast<int>(column));
    return box;
}

void TableLayout::draw_cell(const Box& row, size_t column, const TextStyle& style,
                            std::string_view text) const {
    draw_text_in(m_look, cell(row, column), style, text, m_columns[column].align);
}

void TableLayout::draw_rule_below(const Box& row) const {
    const float y = row.max.y - 1.0F;
    ImGui::GetWindowDrawList()->AddLine({row.min.x, y}, {row.min.x + m_width, y},
                                        m_look.palette().grid);
}

} // namespace taizhang
