#include "gui/look/text.h"
#include "gui/pages/import/import_sheet.h"
#include "gui/pages/import/import_words.h"

#include <algorithm>

namespace taizhang {

namespace {

const FormerValue* former_value(const ShownImport& shown, size_t file, const ShownRow& row,
                                int column) {
    const auto values = shown.former.find({file, row.number});
    if (row.state != RowState::changed || values == shown.former.end())
        return nullptr;
    const auto found = std::ranges::find(values->second, column, &FormerValue::column);
    return found == values->second.end() ? nullptr : &*found;
}

const CorrectedCell* correction_of(const ShownImport& shown, size_t file, const ShownRow& row,
                                   int column) {
    const auto& corrected = shown.plan.files[file].corrected;
    const auto found = std::ranges::find_if(corrected, [&](const CorrectedCell& cell) {
        return cell.row == row.number && cell.column == column + 1;
    });
    return found == corrected.end() ? nullptr : &*found;
}

/// What the ledger has, struck through, and what the sheet says.
void draw_change(const Look& look, const Box& box, const std::string& before,
                 std::string_view after) {
    const TextStyle old = look.secondary();
    const float room = box.width() * 0.5F;
    const float width = std::min(room, text_size(look, old, before).x);
    if (!before.empty()) {
        draw_text_in(look, {box.min, {box.min.x + width, box.max.y}}, old, before);
        ImGui::GetWindowDrawList()->AddLine({box.min.x, box.centre().y},
                                            {box.min.x + width, box.centre().y},
                                            look.palette().secondary);
    }
    const float gap_px = before.empty() ? 0.0F : look.px(6);
    draw_text_in(look, {{box.min.x + width + gap_px, box.min.y}, box.max},
                 in_colour(bold(look.secondary()), look.palette().data_current), after);
}

} // namespace

/// Those of pinned columns last, on the ground of the row.
void ImportSheetView::draw_cells(PageContext& context, const ShownImport& shown, size_t place,
                                 const Box& box) {
    const ShownSheet& of = sheet(shown);
    const ShownRow& row = of.rows[place];
    const float left = box.min.x + m_frame.left();
    const float right = std::max(left, box.max.x - m_frame.reason);
    const float middle = std::min(right, left + m_lefts[m_pinned]);
    const auto columns = m_lefts.size() - 1;
    const auto end_of = [&](size_t at, const SheetCell& cell) {
        const auto column = static_cast<size_t>(cell.place.column);
        if (cell.kind != CellKind::text || column < m_pinned)
            return column + 1;
        return at + 1 < of.cells->cell_count(place)
                   ? std::min(columns,
                              static_cast<size_t>(of.cells->cell(place, at + 1).place.column))
                   : columns;
    };
    for (const bool is_pinned : {false, true}) {
        ImGui::PushClipRect({is_pinned ? left : middle, box.min.y},
                            {is_pinned ? middle : right, box.max.y}, true);
        for (size_t at = 0; at < of.cells->cell_count(place); ++at) {
            const SheetCell cell = of.cells->cell(place, at);
            const auto column = static_cast<size_t>(cell.place.column);
            if (column >= columns)
                break;
            const Box inner{
                {left + left_of(column), box.min.y},
                {left + m_lefts[end_of(at, cell)] - m_lefts[column] + left_of(column), box.max.y}};
            if ((column < m_pinned) == is_pinned && inner.max.x >= left && inner.min.x <= right)
                draw_cell(context, shown, row, cell, inner);
        }
        ImGui::PopClipRect();
    }
}

void ImportSheetView::draw_cell(PageContext& context, const ShownImport& shown, const ShownRow& row,
                                const SheetCell& cell, const Box& box) {
    const Look& look = context.look;
    const TextStyle usual =
        row.state == RowState::header
            ? bold(look.secondary())
            : in_colour(look.secondary(),
                        is_pale(row.state) ? look.palette().secondary : look.palette().text);
    if (const FormerValue* former = former_value(shown, m_file, row, cell.place.column))
        return draw_change(look, box.inset(look.px(sheet_cell_padding), 0.0F), former->text,
                           cell.text);
    const CorrectedCell* corrected = correction_of(shown, m_file, row, cell.place.column);
    bool is_refused = false;
    for (std::uint32_t at = 0; at < row.issues; ++at)
        is_refused |= shown.plan.issues[row.first_issue + at].place == cell.place.column + 1;
    const Box inner = box.inset(look.px(sheet_cell_padding), 0.0F);
    if (corrected && !is_refused)
        return draw_change(look, inner, corrected->before, corrected->after);
    draw_text_in(look, inner,
                 is_refused ? in_colour(bold(look.secondary()), look.palette().alarm.text) : usual,
                 corrected ? std::string_view{corrected->after} : cell.text,
                 cell.kind == CellKind::number ? Align::right : Align::left);
    if (is_refused)
        ImGui::GetWindowDrawList()->AddLine({inner.min.x, box.max.y - look.px(4)},
                                            {inner.max.x, box.max.y - look.px(4)},
                                            look.palette().alarm.fill, look.px(2));
}

} // namespace taizhang
