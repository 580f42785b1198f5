#include "gui/pages/received/received_cells.h"

#include "gui/look/text.h"
#include "output/words/received_words.h"
#include "text/ids/received.h"

#include <algorithm>

namespace taizhang {

namespace {

using Ground = ReceivedCell::Ground;

/// A file belongs to the column in which the middle of its period lies.
bool belongs_to(const Period& period, const ReportColumn& column) {
    return column.period.contains(period.start + (period.end - period.start) / 2);
}

ReceivedCell cell_of_state(const ReportCell& cell, const ReportColumn& column, const Texts& texts) {
    const std::string words = words_of(cell, texts);
    switch (cell.state) {
    case ReportState::not_required:
        return {{}, Ground::none, true, false};
    case ReportState::not_begun:
        return {};
    case ReportState::due:
        return {words, Ground::outline, false, false};
    case ReportState::sent:
        if (cell.times > 1)
            return {texts(text_id::received_cell_twice, cell.times), Ground::changed, false, false};
        return {"✓", Ground::good, false, false};
    case ReportState::late:
        return {texts(text_id::received_cell_late, (*cell.complete - column.due).count()),
                Ground::behind, false, true};
    case ReportState::partial:
        return {std::string{texts(text_id::received_cell_partial)}, Ground::behind, false, true};
    case ReportState::recorded:
    case ReportState::typed:
        return {words, Ground::changed, false, false};
    case ReportState::missing:
        return {words, Ground::alarm, false, true};
    }
    return {};
}

bool may_come(ReportState state) {
    return state == ReportState::due || state == ReportState::missing ||
           state == ReportState::not_begun || state == ReportState::partial;
}

} // namespace

ReceivedCell received_cell(const ReportCell& cell, const ReportColumn& column, OnTheWay on_the_way,
                           const Texts& texts) {
    if (on_the_way == OnTheWay::waiting && may_come(cell.state))
        return {std::string{texts(text_id::received_cell_waiting)}, Ground::changed, false, false};
    if (on_the_way == OnTheWay::unread && may_come(cell.state))
        return {std::string{texts(text_id::received_cell_unread)}, Ground::behind, false, true};
    return cell_of_state(cell, column, texts);
}

CellsOnTheWay cells_on_the_way(const ReceivedSheet& sheet, const ShownImport* import) {
    CellsOnTheWay cells;
    if (!import)
        return cells;
    const auto put = [&](std::optional<UnitPlace> unit, const std::optional<Period>& period,
                         OnTheWay what) {
        for (size_t column = 0; column < sheet.reporting.columns.size(); ++column)
            if (unit && period && belongs_to(*period, sheet.reporting.columns[column])) {
                OnTheWay& there = cells[{*unit, column}];
                there = std::max(there, what);
            }
    };
    const auto place_of = [&](UnitId unit) { return sheet.definitions.units.place_of(unit); };
    for (const ReceivedFile& file : import->plan.received)
        put(file.unit ? place_of(*file.unit) : std::nullopt, file.period, OnTheWay::waiting);
    for (const PlannedFile& file : import->plan.files)
        if (file.unread && file.unread->unit)
            put(place_of(import->plan.units[*file.unread->unit].value.id), file.unread->period,
                OnTheWay::unread);
    return cells;
}

void draw_received_cell(const Look& look, const Box& box, const ReceivedCell& cell) {
    const Palette& palette = look.palette();
    auto& canvas = *ImGui::GetWindowDrawList();
    const float radius = look.px(4);
    const auto draw = [&](ImU32 fill, ImU32 ink) {
        canvas.AddRectFilled(box.min, box.max, fill, radius);
        if (palette.chips_have_edges)
            canvas.AddRect(box.min, box.max, ink, radius);
        const TextStyle style = in_colour(look.small(), ink);
        draw_text_in(look, box.inset(look.px(2), 0.0F), cell.is_bold ? bold(style) : style,
                     cell.word, Align::centre);
    };
    if (cell.has_dot)
        canvas.AddCircleFilled(box.centre(), look.px(2), palette.secondary);
    switch (cell.ground) {
    case Ground::none:
        break;
    case Ground::outline:
        draw(palette.surface, palette.secondary);
        canvas.AddRect(box.min, box.max, palette.secondary, radius);
        break;
    case Ground::good:
        draw(palette.good.back, palette.good.text);
        break;
    case Ground::behind:
        draw(palette.behind.back, palette.behind.text);
        break;
    case Ground::changed:
        draw(with_opacity(palette.data_past, 0.25F), palette.data_current);
        break;
    case Ground::alarm:
        draw(palette.alarm.fill, palette.surface);
        break;
    }
}

} // namespace taizhang
