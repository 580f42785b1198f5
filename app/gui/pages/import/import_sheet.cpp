#include "gui/pages/import/import_sheet.h"

#include "gui/look/text.h"
#include "gui/pages/import/import_words.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/finder.h"
#include "text/ids/intake.h"

#include <algorithm>
#include <span>

namespace taizhang {

namespace {

constexpr float row_height = 28.0F;
constexpr float details_height = 44.0F;
constexpr float cell_padding = 8.0F;
constexpr size_t warnings_shown = 20;

ImU32 ground_of(const Palette& palette, RowState state) {
    switch (state) {
    case RowState::added:
        return palette.good.back;
    case RowState::changed:
        return with_opacity(palette.data_past, 0.25F);
    case RowState::duplicate:
        return palette.behind.back;
    case RowState::wrong:
        return palette.alarm.back;
    case RowState::header:
        return palette.track;
    case RowState::title:
    case RowState::skipped:
    case RowState::unchanged:
        return palette.surface;
    }
    return palette.surface;
}

bool is_pale(RowState state) {
    return state == RowState::title || state == RowState::skipped || state == RowState::unchanged;
}

/// A box with or without a check.
void draw_check(const Look& look, ImVec2 centre, bool is_on) {
    const float half = look.px(8);
    auto& canvas = *ImGui::GetWindowDrawList();
    const ImVec2 min{centre.x - half, centre.y - half};
    const ImVec2 max{centre.x + half, centre.y + half};
    canvas.AddRectFilled(min, max, is_on ? look.palette().data_current : look.palette().surface,
                         look.px(3));
    canvas.AddRect(min, max, look.palette().secondary, look.px(3));
    if (is_on)
        draw_symbol(centre, look.px(6), ChipSymbol::check, look.palette().on_brand);
}

/// The reasons of a row, one after the other.
std::string reasons_of(const ShownImport& shown, const ShownRow& row, const Texts& texts) {
    std::string all;
    for (std::uint32_t at = 0; at < row.issues; ++at)
        all += (all.empty() ? "" : " ") + reason_of(shown.plan.issues[row.first_issue + at], texts);
    return all;
}

} // namespace

void ImportSheetView::draw(PageContext& context, const ShownImport& shown, std::uint64_t revision,
                           size_t file, ImportTicks& ticks, ImportChoices& choices) {
    const Look& look = context.look;
    follow(context, shown, revision, file);
    draw_filters(context, shown, ticks);
    draw_options(context, shown, choices);
    const float room = ImGui::GetContentRegionAvail().y - look.px(details_height);
    if (sheet(shown).cells) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
        const float top = ImGui::GetCursorPosY();
        draw_columns(context, shown, choices);
        draw_rows(context, shown, ticks,
                  std::max(look.px(2 * row_height), room - (ImGui::GetCursorPosY() - top)));
        ImGui::PopStyleVar();
    }
    draw_details(context, shown);
}

void ImportSheetView::follow(PageContext& context, const ShownImport& shown, std::uint64_t revision,
                             size_t file) {
    const bool is_same_sheet = m_file == file && m_revision > 0;
    const float scale = context.look.px(1000.0F);
    if (is_same_sheet && m_revision == revision && m_language == context.texts.language() &&
        m_scale == scale)
        return;
    if (!is_same_sheet) {
        m_filter.reset();
        m_chosen.reset();
    }
    m_revision = revision;
    m_file = file;
    m_language = context.texts.language();
    m_scale = scale;
    list_rows(sheet(shown));
    measure(context, shown);
}

void ImportSheetView::list_rows(const ShownSheet& sheet) {
    if (m_filter && sheet.counts[static_cast<size_t>(*m_filter)] == 0)
        m_filter.reset();
    m_listed.clear();
    for (size_t row = 0; row < sheet.rows.size(); ++row)
        if (!m_filter || sheet.rows[row].state == *m_filter)
            m_listed.push_back(static_cast<std::uint32_t>(row));
}

void ImportSheetView::draw_rows(PageContext& context, const ShownImport& shown, ImportTicks& ticks,
                                float height) {
    const Look& look = context.look;
    ImGui::BeginChild("rows", {0.0F, height}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_HorizontalScrollbar);
    m_scroll = ImGui::GetScrollX();
    ImGui::Dummy({m_frame.left() + m_lefts.back() + m_frame.reason, 0.0F});
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(m_listed.size()), look.px(row_height));
    while (clipper.Step())
        for (int place = clipper.DisplayStart; place < clipper.DisplayEnd; ++place)
            draw_row(context, shown, ticks, m_listed[static_cast<size_t>(place)]);
    ImGui::EndChild();
}

void ImportSheetView::draw_row(PageContext& context, const ShownImport& shown, ImportTicks& ticks,
                               size_t place) {
    const Look& look = context.look;
    const ShownRow& row = sheet(shown).rows[place];
    const Palette& palette = look.palette();
    auto& canvas = *ImGui::GetWindowDrawList();
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float left = corner.x + m_scroll;
    const Box box{{left, corner.y},
                  {left + ImGui::GetWindowWidth() - ImGui::GetStyle().ScrollbarSize,
                   corner.y + look.px(row_height)}};
    canvas.AddRectFilled(box.min, box.max, ground_of(palette, row.state));
    draw_tick(context, ticks, row, box);
    const float cells = box.min.x + m_frame.number + m_frame.tick;
    ImGui::SetCursorScreenPos({cells, box.min.y});
    if (press_area(labelled(std::to_string(row.number), "row" + std::to_string(row.number)),
                   {box.max.x - cells, box.height()}))
        m_chosen = row.number;
    if (ImGui::IsItemHovered() || m_chosen == row.number)
        canvas.AddRect(box.min, box.max, palette.data_past);
    draw_cells(context, shown, place, box);
    const TextStyle small = look.small();
    draw_text_in(look, {box.min, {box.min.x + m_frame.number - look.px(cell_padding), box.max.y}},
                 small, std::to_string(row.number), Align::right);
    const StateWords words = words_of(row.state, context.texts);
    const ImU32 ink = is_pale(row.state) || row.state == RowState::header ? palette.secondary
                      : row.state == RowState::changed                    ? palette.data_current
                                                       : colours_of(palette, words.tone).text;
    draw_symbol({cells + look.px(9), box.centre().y}, look.px(5), words.symbol, ink);
    draw_text_in(look, {{cells + look.px(20), box.min.y}, {cells + m_frame.state, box.max.y}},
                 in_colour(bold(look.secondary()), ink), words.word);
    if (row.issues > 0)
        draw_text_in(look,
                     {{box.max.x - m_frame.reason + look.px(cell_padding), box.min.y},
                      {box.max.x - look.px(4), box.max.y}},
                     in_colour(look.secondary(), palette.alarm.text),
                     reasons_of(shown, row, context.texts));
    canvas.AddLine({box.min.x, box.max.y - 1.0F}, {box.max.x, box.max.y - 1.0F}, palette.grid);
    ImGui::SetCursorScreenPos(corner);
    ImGui::Dummy({look.px(1), box.height()});
}

void ImportSheetView::draw_tick(PageContext& context, ImportTicks& ticks, const ShownRow& row,
                                const Box& box) {
    if (!ImportTicks::can_be_ticked(row.state))
        return;
    const Look& look = context.look;
    const bool is_on = ticks.is_on(row);
    ImGui::SetCursorScreenPos({box.min.x + m_frame.number, box.min.y});
    const std::string id = "tick" + std::to_string(row.number);
    if (press_area(labelled({}, id), {m_frame.tick, box.height()})) {
        ticks.set(row, !is_on);
        ticks.count();
    }
    draw_check(look, box_of_last_item().centre(), is_on);
}

void ImportSheetView::draw_cells(PageContext& context, const ShownImport& shown, size_t place,
                                 const Box& box) {
    const Look& look = context.look;
    const ShownSheet& of = sheet(shown);
    const ShownRow& row = of.rows[place];
    const float left = box.min.x + m_frame.left();
    const float right = box.max.x - m_frame.reason;
    ImGui::PushClipRect({left, box.min.y}, {std::max(left, right), box.max.y}, true);
    const TextStyle usual =
        row.state == RowState::header
            ? bold(look.secondary())
            : in_colour(look.secondary(),
                        is_pale(row.state) ? look.palette().secondary : look.palette().text);
    const auto columns = m_lefts.size() - 1;
    const auto end_of = [columns](const Sheet& cells, size_t in_row, size_t at) {
        const SheetCell cell = cells.cell(in_row, at);
        const auto next = static_cast<size_t>(cell.place.column) + 1;
        if (cell.kind != CellKind::text)
            return next;
        return at + 1 < cells.cell_count(in_row)
                   ? std::min(columns, static_cast<size_t>(cells.cell(in_row, at + 1).place.column))
                   : columns;
    };
    const auto is_wrong = [&](int column) {
        for (std::uint32_t at = 0; at < row.issues; ++at)
            if (shown.plan.issues[row.first_issue + at].place == column + 1)
                return true;
        return false;
    };
    for (size_t at = 0; at < of.cells->cell_count(place); ++at) {
        const SheetCell cell = of.cells->cell(place, at);
        const auto column = static_cast<size_t>(cell.place.column);
        if (column + 1 >= m_lefts.size())
            break;
        const float from = left - m_scroll + m_lefts[column];
        const float to = left - m_scroll + m_lefts[end_of(*of.cells, place, at)];
        if (to < left || from > right)
            continue;
        const bool is_refused = is_wrong(cell.place.column);
        const TextStyle style =
            is_refused ? in_colour(bold(look.secondary()), look.palette().alarm.text) : usual;
        const Box inner{{from + look.px(cell_padding), box.min.y},
                        {to - look.px(cell_padding), box.max.y}};
        draw_text_in(look, inner, style, cell.text,
                     cell.kind == CellKind::number ? Align::right : Align::left);
        if (is_refused)
            ImGui::GetWindowDrawList()->AddLine({inner.min.x, box.max.y - look.px(4)},
                                                {inner.max.x, box.max.y - look.px(4)},
                                                look.palette().alarm.fill, look.px(2));
    }
    ImGui::PopClipRect();
}

/// The reasons of the row that is chosen, else what is to be known of the sheet.
void ImportSheetView::draw_details(PageContext& context, const ShownImport& shown) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    ImGui::BeginChild("details", {0.0F, 0.0F}, ImGuiChildFlags_NavFlattened);
    const float width = ImGui::GetContentRegionAvail().x;
    const ShownSheet& of = sheet(shown);
    const auto chosen = std::ranges::find_if(
        of.rows, [&](const ShownRow& row) { return row.number == m_chosen && row.issues > 0; });
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, look.px(2)});
    const auto tell = [&](const Issue& issue, const TextStyle& style) {
        const std::string words = reason_of(issue, texts);
        text_block(look, style,
                   issue.row > 0 ? texts(text_id::intake_row_reason, issue.row, words) : words,
                   width);
    };
    const TextStyle alarm = in_colour(look.secondary(), look.palette().alarm.text);
    if (chosen != of.rows.end()) {
        for (std::uint32_t at = 0; at < chosen->issues; ++at)
            tell(shown.plan.issues[chosen->first_issue + at], alarm);
    } else {
        for (const size_t trouble : of.troubles)
            tell(shown.plan.issues[trouble], alarm);
        for (const size_t warning :
             std::span{of.warnings}.first(std::min(of.warnings.size(), warnings_shown)))
            tell(shown.plan.warnings[warning], look.secondary());
        if (of.warnings.size() > warnings_shown)
            text_line(look, look.secondary(),
                      texts(text_id::intake_more, of.warnings.size() - warnings_shown));
    }
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

} // namespace taizhang
