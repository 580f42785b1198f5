#include "gui/pages/import/import_sheet.h"

#include "gui/look/text.h"
#include "gui/pages/import/import_words.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/finder.h"
#include "imgui/item_note.h"
#include "text/ids/intake.h"

#include <algorithm>
#include <span>

namespace taizhang {

namespace {

constexpr float details_height = 56.0F;
constexpr float narrow_sheet = 640.0F; ///< states are shown by their symbols alone
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

/// A box with or without a check.
void draw_check(const Look& look, ImVec2 centre, bool is_on) {
    const float half = look.px(8);
    auto& canvas = *ImGui::GetWindowDrawList();
    const ImVec2 min{centre.x - half, centre.y - half};
    const ImVec2 max{centre.x + half, centre.y + half};
    canvas.AddRectFilled(min, max, is_on ? look.palette().switched_on : look.palette().surface,
                         look.px(3));
    canvas.AddRect(min, max, look.palette().secondary, look.px(3));
    if (is_on)
        draw_symbol(centre, look.px(6), ChipSymbol::check, look.palette().on_switched);
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
    list_goal(sheet(shown));
    draw_filters(context, shown, ticks);
    draw_options(context, shown, choices);
    frame_rows(context, shown);
    const auto corrected = cell_to_correct(shown);
    const float below = look.px(details_height) + (corrected ? CellCorrection::height(look) : 0.0F);
    const float room = ImGui::GetContentRegionAvail().y - below;
    if (sheet(shown).cells) {
        ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
        const float top = ImGui::GetCursorPosY();
        draw_columns(context, shown, choices);
        draw_rows(context, shown, ticks,
                  std::max(look.px(2 * sheet_row_height), room - (ImGui::GetCursorPosY() - top)));
        ImGui::PopStyleVar();
    }
    draw_details(context, shown, choices);
}

void ImportSheetView::follow(PageContext& context, const ShownImport& shown, std::uint64_t revision,
                             size_t file) {
    const bool is_same_sheet = m_file == file && m_revision > 0;
    const float scale = context.look.px(1000.0F);
    const bool is_narrow = ImGui::GetContentRegionAvail().x < context.look.px(narrow_sheet);
    if (is_same_sheet && m_revision == revision && m_language == context.texts.language() &&
        m_scale == scale && m_is_narrow == is_narrow)
        return;
    if (!is_same_sheet) {
        m_filter.reset();
        m_chosen = m_goal;
    }
    m_revision = revision;
    m_file = file;
    m_language = context.texts.language();
    m_scale = scale;
    m_is_narrow = is_narrow;
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

/// Rows in another state than its own are no longer listed alone.
void ImportSheetView::list_goal(const ShownSheet& sheet) {
    const auto row = std::ranges::find(sheet.rows, m_goal.value_or(0), &ShownRow::number);
    if (!m_filter || row == sheet.rows.end() || row->state == *m_filter)
        return;
    m_filter.reset();
    list_rows(sheet);
}

/// Into the middle of the rows, as far as there are rows above and below.
void ImportSheetView::scroll_to_goal(const ShownSheet& sheet, float height, float row) {
    const auto number = [&](std::uint32_t place) { return sheet.rows[place].number; };
    const auto at = std::ranges::find(m_listed, *m_goal, number);
    if (at != m_listed.end())
        ImGui::SetScrollY(
            std::max(0.0F, static_cast<float>(at - m_listed.begin()) * row - height / 2.0F));
    m_goal.reset();
}

void ImportSheetView::draw_rows(PageContext& context, const ShownImport& shown, ImportTicks& ticks,
                                float height) {
    const Look& look = context.look;
    ImGui::BeginChild("rows", {0.0F, height}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_HorizontalScrollbar);
    if (m_goal)
        scroll_to_goal(sheet(shown), height, look.px(sheet_row_height));
    m_scroll = ImGui::GetScrollX();
    ImGui::Dummy({m_frame.left() + m_lefts.back() + m_frame.reason, 0.0F});
    ImGuiListClipper clipper;
    clipper.Begin(static_cast<int>(m_listed.size()), look.px(sheet_row_height));
    while (clipper.Step())
        for (int place = clipper.DisplayStart; place < clipper.DisplayEnd; ++place)
            draw_row(context, shown, ticks, m_listed[place]);
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
                   corner.y + look.px(sheet_row_height)}};
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
    draw_text_in(look,
                 {box.min, {box.min.x + m_frame.number - look.px(sheet_cell_padding), box.max.y}},
                 small, std::to_string(row.number), Align::right);
    draw_state(context, row, {{cells, box.min.y}, {cells + m_frame.state, box.max.y}});
    draw_reason(context, shown, row,
                {{box.max.x - m_frame.reason + look.px(sheet_cell_padding), box.min.y},
                 {box.max.x - look.px(4), box.max.y}});
    canvas.AddLine({box.min.x, box.max.y - 1.0F}, {box.max.x, box.max.y - 1.0F}, palette.grid);
    ImGui::SetCursorScreenPos(corner);
    ImGui::Dummy({look.px(1), box.height()});
}

void ImportSheetView::draw_tick(PageContext& context, ImportTicks& ticks, const ShownRow& row,
                                const Box& box) {
    if (!ImportTicks::can_be_ticked(row))
        return;
    const Look& look = context.look;
    const bool is_on = ticks.is_on(row);
    ImGui::SetCursorScreenPos({box.min.x + m_frame.number, box.min.y});
    const std::string id = "tick" + std::to_string(row.number);
    if (press_area(labelled({}, id), {m_frame.tick, box.height()})) {
        ticks.set(row, !is_on);
        ticks.count();
    }
    note_item({.role = ItemRole::check_box, .name = std::to_string(row.number), .is_on = is_on});
    draw_check(look, box_of_last_item().centre(), is_on);
}

void ImportSheetView::draw_state(PageContext& context, const ShownRow& row, const Box& box) {
    const Look& look = context.look;
    const Palette& palette = look.palette();
    const StateWords words = words_of(row.state, context.texts);
    const ImU32 ink = is_pale(row.state) || row.state == RowState::header ? palette.secondary
                      : row.state == RowState::changed                    ? palette.link
                                                       : colours_of(palette, words.tone).text;
    draw_symbol({box.min.x + look.px(9), box.centre().y}, look.px(5), words.symbol, ink);
    if (!m_is_narrow)
        draw_text_in(look, {{box.min.x + look.px(20), box.min.y}, box.max},
                     in_colour(bold(look.secondary()), ink), words.word);
}

/// Why the row is refused, else what was read otherwise than it stands there.
void ImportSheetView::draw_reason(PageContext& context, const ShownImport& shown,
                                  const ShownRow& row, const Box& box) {
    const Look& look = context.look;
    const Palette& palette = look.palette();
    if (row.issues > 0)
        return draw_text_in(look, box, in_colour(look.secondary(), palette.alarm.text),
                            reasons_of(shown, row, context.texts));
    std::string all;
    for (const std::string& mark : marks_of(shown, m_file, row.number, context.texts))
        all += mark;
    if (!all.empty())
        draw_text_in(look, box,
                     in_colour(look.secondary(), colours_of(palette, Tone::attention).text), all);
}

/// The row that is chosen may be the header; below it its reasons, else what is to be known of the
/// sheet.
void ImportSheetView::draw_details(PageContext& context, const ShownImport& shown,
                                   ImportChoices& choices) {
    ImGui::BeginChild("details", {0.0F, 0.0F}, ImGuiChildFlags_NavFlattened);
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {context.look.px(8), context.look.px(2)});
    draw_header_choice(context, shown, choices);
    ImGui::BeginGroup();
    if (const auto cell = cell_to_correct(shown))
        m_correction.draw(context, shown, m_file, *cell, choices);
    else
        m_correction.set_focus(false);
    tell(context, shown);
    ImGui::EndGroup();
    ImGui::PopStyleVar();
    ImGui::EndChild();
}

std::optional<CellAt> ImportSheetView::cell_to_correct(const ShownImport& shown) const {
    const auto& rows = sheet(shown).rows;
    const auto chosen = std::ranges::find(rows, m_chosen.value_or(0), &ShownRow::number);
    return chosen == rows.end() ? std::nullopt : CellCorrection::cell_in(shown, m_file, *chosen);
}

void ImportSheetView::draw_header_choice(PageContext& context, const ShownImport& shown,
                                         ImportChoices& choices) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const PlannedFile& file = shown.plan.files[m_file];
    if (!sheet(shown).cells || (!file.layout && !file.is_without_header))
        return;
    const bool is_header = file.layout && m_chosen == file.header_row;
    if (m_chosen && !is_header) {
        if (button(look, texts(text_id::intake_header_here, *m_chosen), "header-here"))
            choices.header_rows[file.name] = *m_chosen;
        ImGui::SameLine();
    }
    if (choices.header_rows.contains(file.name) || file.answers.header_row) {
        if (button(look, texts(text_id::intake_header_found), "header-found"))
            find_header(shown, choices);
        ImGui::SameLine();
    }
}

/// As if none had been named, now or before.
void ImportSheetView::find_header(const ShownImport& shown, ImportChoices& choices) const {
    choices.header_rows.erase(shown.plan.files[m_file].name);
    if (shown.plan.files[m_file].layout)
        answers_in(shown, choices).header_row.reset();
}

void ImportSheetView::tell(PageContext& context, const ShownImport& shown) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    const float width = ImGui::GetContentRegionAvail().x;
    const ShownSheet& of = sheet(shown);
    const TextStyle alarm = in_colour(look.secondary(), look.palette().alarm.text);
    const auto say = [&](const Issue& issue, const TextStyle& style) {
        const std::string words = reason_of(issue, texts);
        text_block(look, style,
                   issue.row > 0 ? texts(text_id::intake_row_reason, issue.row, words) : words,
                   width);
    };
    const auto chosen = std::ranges::find(of.rows, m_chosen.value_or(0), &ShownRow::number);
    const auto marks = marks_of(shown, m_file, m_chosen.value_or(0), texts);
    if (chosen != of.rows.end() && (chosen->issues > 0 || !marks.empty())) {
        for (std::uint32_t at = 0; at < chosen->issues; ++at)
            say(shown.plan.issues[chosen->first_issue + at], alarm);
        for (const std::string& mark : marks)
            text_block(look, look.secondary(), texts(text_id::intake_row_reason, *m_chosen, mark),
                       width);
        return;
    }
    for (const size_t trouble : of.troubles)
        say(shown.plan.issues[trouble], alarm);
    if (is_of_definitions(shown))
        for (const std::string& effect : shown.effects)
            text_block(look, look.body(), effect, width);
    for (const size_t warning :
         std::span{of.warnings}.first(std::min(of.warnings.size(), warnings_shown)))
        say(shown.plan.warnings[warning], look.secondary());
    if (of.warnings.size() > warnings_shown)
        text_line(look, look.secondary(),
                  texts(text_id::intake_more, of.warnings.size() - warnings_shown));
}

} // namespace taizhang
