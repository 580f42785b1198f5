// What the keys and the menu of a table do to its cells.
#include "gui/widgets/grid/cell_grid.h"
#include "gui/widgets/grid/menu.h"
#include "intake/paste/clipboard_cells.h"
#include "text/formula_guard.h"
#include "text/ids/grid.h"

#include <array>

namespace taizhang {

void CellGrid::obey(const GridFrame& frame, GridCommand command) {
    GridContent& content = frame.content;
    const GridSize size = content.size();
    const bool may_write = !frame.is_read_only && m_key;
    switch (command) {
    case GridCommand::none:
        break;
    case GridCommand::edit:
        begin_edit(frame);
        break;
    case GridCommand::clear:
        if (may_write && m_has_rows)
            content.remove_rows();
        else if (may_write)
            content.clear(block());
        break;
    case GridCommand::copy:
    case GridCommand::cut:
        if (m_has_rows)
            content.copy_rows();
        else if (m_key)
            content.copy(block());
        if (command == GridCommand::cut && may_write && !m_has_rows)
            content.clear(block());
        break;
    case GridCommand::paste:
        if (!frame.is_read_only)
            paste(frame);
        break;
    case GridCommand::fill_down:
        if (may_write && block().rows() > 1)
            content.fill_down(block());
        break;
    case GridCommand::choose_all:
        if (!m_key)
            set_cursor(frame, {0, 0}, Extends::no);
        m_all = CellBlock{{0, 0}, {size.rows - 1, size.columns - 1}};
        m_has_rows = content.choose_rows(block());
        break;
    case GridCommand::choose_rows:
        if (m_key)
            m_has_rows = content.choose_rows(block());
        break;
    case GridCommand::menu:
        m_opens_menu = m_key.has_value();
        break;
    case GridCommand::give_up:
        m_all.reset();
        m_anchor = m_cursor;
        m_has_rows = false;
        content.forget_choice();
        break;
    }
}

void CellGrid::paste(const GridFrame& frame) {
    const char* text = ImGui::GetClipboardText();
    CellRows rows = clipboard_rows(text ? text : "");
    for (auto& row : rows)
        for (std::string& cell : row)
            cell = std::string{without_guard(cell)};
    if (rows.empty() || frame.content.takes_paste(rows, block()) || !m_key)
        return;
    const CellBlock onto = pasted_block(rows, block());
    const GridSize size = frame.content.size();
    if (onto.last.row >= size.rows || onto.last.column >= size.columns)
        return frame.content.refuse_paste(onto);
    frame.content.change(pasted_changes(rows, block()));
    m_all.reset();
    m_anchor = onto.last;
    m_cursor = onto.first;
    m_key = frame.content.key_of(m_cursor.row);
    frame.content.chosen(block(), m_cursor);
}

void CellGrid::draw_menu(const GridFrame& frame) {
    const Texts& texts = frame.texts;
    if (std::exchange(m_opens_menu, false))
        ImGui::OpenPopup("cells-menu");
    if (!ImGui::IsPopupOpen("cells-menu"))
        return;
    const bool may_write = !frame.is_read_only;
    constexpr std::array own{GridCommand::edit, GridCommand::copy, GridCommand::paste,
                             GridCommand::fill_down, GridCommand::clear};
    std::vector<MenuRow> rows{
        {std::string{texts(text_id::grid_edit)}, "F2",
         may_write && frame.content.typed_at(m_cursor)},
        {std::string{texts(text_id::grid_copy)}, "Ctrl+C"},
        {std::string{texts(text_id::grid_paste)}, "Ctrl+V", may_write},
        {std::string{texts(text_id::grid_fill_down)}, "Ctrl+D",
         may_write && !m_has_rows && block().rows() > 1},
        {std::string{texts(text_id::grid_clear)}, "Del", may_write && !m_has_rows}};
    for (const std::string& further : frame.content.menu())
        rows.push_back({further});
    const auto chosen = context_menu(frame.look, "cells-menu", rows);
    if (!chosen)
        return;
    m_takes_focus = true;
    const auto place = static_cast<size_t>(*chosen);
    if (place < own.size())
        obey(frame, own[place]);
    else
        frame.content.do_in_menu(static_cast<int>(place - own.size()));
}

} // namespace taizhang
