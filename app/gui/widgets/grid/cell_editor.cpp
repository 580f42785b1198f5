#include "gui/widgets/grid/cell_editor.h"

#include "gui/look/text.h"
#include "gui/widgets/calendar.h"
#include "gui/widgets/going_on.h"
#include "imgui/item_note.h"
#include "text/ids/indicator.h"
#include "text/ids/top.h"

#include <algorithm>
#include <array>
#include <imgui_internal.h>

namespace taizhang {

namespace {

constexpr float choices_width = 300.0F;

using EditEndKind = EditEnd::Kind;

/// The arrow that leads out of a cell that is being overwritten.
std::optional<CellMove> arrow_pressed() {
    const std::array arrows{std::pair{ImGuiKey_UpArrow, CellMove::up},
                            std::pair{ImGuiKey_DownArrow, CellMove::down},
                            std::pair{ImGuiKey_LeftArrow, CellMove::left},
                            std::pair{ImGuiKey_RightArrow, CellMove::right}};
    for (const auto& [key, move] : arrows)
        if (ImGui::IsKeyPressed(key))
            return move;
    return std::nullopt;
}

CellMove after_enter() {
    return ImGui::GetIO().KeyShift ? CellMove::up : CellMove::down;
}

/// How the field was left in this frame.
EditEnd way_out(const CellEdit& edit) {
    if (ImGui::IsKeyPressed(ImGuiKey_Tab, ImGuiInputFlags_None, ImGui::GetItemID()))
        return {EditEndKind::done, ImGui::GetIO().KeyShift ? CellMove::previous : CellMove::next};
    if (edit.overwrites && ImGui::IsItemActive() && !ImGui::GetIO().KeyAlt)
        if (const auto move = arrow_pressed())
            return {EditEndKind::done, move};
    if (!ImGui::IsItemDeactivated())
        return {};
    if (ImGui::IsKeyPressed(ImGuiKey_Escape))
        return {EditEndKind::given_up, {}};
    if (is_entered())
        return {EditEndKind::done, after_enter()};
    return {EditEndKind::done, {}};
}

void draw_input(const Look& look, CellEdit& edit, const Box& cell) {
    const FontScope font{look, look.body()};
    const float room = (cell.height() - ImGui::GetFontSize()) / 2.0F;
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {look.px(6), room});
    // Each cell is a field of its own: one that goes on with the former's text would lose its own.
    const auto id = "###cell-" + std::to_string(edit.key) + "-" + std::to_string(edit.column);
    going_on_field(id.c_str(), "", edit.typed, edit.waits);
    note_item({.role = ItemRole::field, .value = edit.typed});
    ImGui::PopStyleVar();
}

/// A month beside the field, which is the last item. While it is open the cell is not left.
EditEnd draw_calendar(const Look& look, const Texts& texts, Date today, CellEdit& edit,
                      const EditEnd& left) {
    const CalendarAnswer answer =
        ask_calendar(look, texts, {"cell-day", today, parse_iso_date(edit.typed)});
    if (answer.chosen) {
        edit.typed = to_iso(*answer.chosen);
        return {EditEndKind::done, is_entered() ? std::optional{after_enter()} : std::nullopt};
    }
    if (std::exchange(edit.in_calendar, answer.is_in_use) && !answer.is_in_use) {
        edit.takes_focus = true; // closed without a choice
        return {};
    }
    return answer.is_in_use ? EditEnd{} : left;
}

EditEnd draw_field(const Look& look, const Texts& texts, const GridContent& content, CellEdit& edit,
                   const EditedCell& edited) {
    const Box& cell = edited.box;
    const bool was_wrong = !content.problem_at(edited.place, edit.typed).empty();
    const auto today = content.calendar_at(edited.place);
    ImGui::SetCursorScreenPos(cell.min);
    ImGui::SetNextItemWidth(cell.width() - (today ? look.px(calendar_width) : 0.0F));
    if (std::exchange(edit.takes_focus, false)) {
        ImGui::SetKeyboardFocusHere();
        edit.waits = true;
    }
    ImGui::PushStyleColor(ImGuiCol_Border,
                          was_wrong ? look.palette().alarm.fill : look.palette().focus);
    ImGui::PushStyleColor(ImGuiCol_FrameBg, look.palette().surface);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, look.px(1.5F));
    draw_input(look, edit, cell);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(2);
    // Tab would go to the next widget; here it goes to the next cell.
    ImGui::SetKeyOwner(ImGuiKey_Tab, ImGui::GetItemID());
    EditEnd end = way_out(edit);
    if (today)
        end = draw_calendar(look, texts, *today, edit, end);
    const std::string problem = content.problem_at(edited.place, edit.typed);
    if (problem.empty())
        return end;
    draw_problem_below(look, cell, problem);
    if (end.kind != EditEndKind::done || (content.keeps_wrong() && !end.move))
        return end;
    edit.takes_focus = end.move.has_value(); // to go on where it can't be taken
    return {};
}

void open_list(const CellChoices& choices, CellEdit& edit) {
    edit.finder.tab_chooses = true;
    edit.finder.reset();
    if (edit.overwrites) {
        edit.finder.typed = std::exchange(edit.typed, edit.before);
        edit.finder.goes_on = true;
    }
    const auto chosen = std::ranges::find(choices.values, edit.typed);
    if (chosen != choices.values.end() && !edit.overwrites)
        edit.finder.marked = static_cast<int>(chosen - choices.values.begin());
    ImGui::OpenPopup("choices");
}

/// The list opens with the cell; what is chosen there is typed.
EditEnd draw_list(const Look& look, const Texts& texts, const CellChoices& choices, CellEdit& edit,
                  const Box& cell) {
    if (std::exchange(edit.takes_focus, false))
        open_list(choices, edit);
    ImGui::GetWindowDrawList()->AddRect(cell.min, cell.max, look.palette().focus, look.px(4), 0,
                                        look.px(1.5F));
    EditEnd end{EditEndKind::given_up, {}}; // closed by a click elsewhere
    ImGui::SetNextWindowPos({cell.min.x, cell.max.y + look.px(2)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(10), look.px(10)});
    if (ImGui::BeginPopup("choices")) {
        end = {};
        const bool is_tab = ImGui::IsKeyPressed(ImGuiKey_Tab);
        if (!edit.refused.empty())
            text_block(look, in_colour(look.secondary(), look.palette().alarm.text), edit.refused,
                       look.px(choices_width));
        const auto chosen =
            finder(look, texts(text_id::indicator_find), texts(text_id::top_nothing_found),
                   choices.items, edit.finder, look.px(choices_width));
        if (chosen) {
            edit.typed = choices.values[static_cast<size_t>(*chosen)];
            end = {EditEndKind::done, is_tab         ? std::optional{CellMove::next}
                                      : is_entered() ? std::optional{after_enter()}
                                                     : std::nullopt};
        } else if (ImGui::IsKeyPressed(ImGuiKey_Escape)) {
            end = {EditEndKind::given_up, {}};
        }
        if (end.kind != EditEndKind::goes_on)
            ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    return end;
}

} // namespace

EditEnd draw_cell_editor(const Look& look, const Texts& texts, const GridContent& content,
                         CellEdit& edit, const EditedCell& cell) {
    const auto choices = content.choices_at(cell.place);
    if (choices.items.empty())
        return draw_field(look, texts, content, edit, cell);
    const EditEnd end = draw_list(look, texts, choices, edit, cell.box);
    if (end.kind != EditEndKind::done)
        return end;
    edit.refused = content.problem_at(cell.place, edit.typed);
    edit.takes_focus = !edit.refused.empty(); // the list opens again, with what is wrong
    return edit.refused.empty() ? end : EditEnd{};
}

void draw_problem_below(const Look& look, const Box& field, std::string_view message) {
    const ImGuiWindow* modal = ImGui::GetTopMostPopupModal();
    if (modal && ImGui::GetCurrentWindow()->RootWindow != modal->RootWindow)
        return; // it would lie above a dialog
    const TextStyle style = in_colour(look.secondary(), look.palette().alarm.text);
    const float room = look.px(8);
    const ImVec2 text = text_size(look, style, message);
    const ImVec2 screen = ImGui::GetIO().DisplaySize;
    const float width = text.x + 2.0F * room;
    ImGui::SetNextWindowPos(
        {std::max(0.0F, std::min(field.min.x, screen.x - width - room)), field.max.y + look.px(3)});
    ImGui::SetNextWindowSize({width, text.y + 2.0F * room});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, look.palette().alarm.back);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {room, room});
    ImGui::Begin("problem", nullptr,
                 ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoInputs |
                     ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoSavedSettings |
                     ImGuiWindowFlags_Tooltip);
    text_line(look, style, message);
    ImGui::End();
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
}

} // namespace taizhang
