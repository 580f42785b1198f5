#include "gui/pages/records/record_cell_editor.h"

#include "chart/quarterly_data.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "text/ids/indicator.h"
#include "text/ids/top.h"

#include <algorithm>
#include <imgui_internal.h>
#include <misc/cpp/imgui_stdlib.h>

namespace taizhang {

namespace {

constexpr float list_width = 300.0F;

bool is_chosen_from_list(RecordField cell) {
    return cell == RecordField::indicator || cell == RecordField::unit;
}

/// Why what is typed can't be taken; nothing when it can.
std::optional<CellProblem> problem_in(const CellEdit& edit, const Definitions& definitions,
                                      int year) {
    const auto read = with_cell(edit.record, edit.cell, edit.typed, definitions, year);
    if (read)
        return std::nullopt;
    return read.error();
}

/// How the field was left in this frame.
EditEnd way_out() {
    if (ImGui::IsKeyPressed(ImGuiKey_Tab, ImGuiInputFlags_None, ImGui::GetItemID()))
        return ImGui::GetIO().KeyShift ? EditEnd::done_previous : EditEnd::done_next;
    if (!ImGui::IsItemDeactivated())
        return EditEnd::goes_on;
    return ImGui::IsKeyPressed(ImGuiKey_Escape) ? EditEnd::given_up : EditEnd::done;
}

EditEnd draw_field(PageContext& context, const Definitions& definitions, CellEdit& edit,
                   const Box& cell) {
    const Look& look = context.look;
    const auto problem = problem_in(edit, definitions, context.navigation.view().year);
    ImGui::SetCursorScreenPos(cell.min);
    ImGui::SetNextItemWidth(cell.width());
    if (std::exchange(edit.is_new, false))
        ImGui::SetKeyboardFocusHere();
    ImGui::PushStyleColor(ImGuiCol_Border,
                          problem ? look.palette().alarm.fill : look.palette().focus);
    ImGui::PushStyleVar(ImGuiStyleVar_FrameBorderSize, look.px(1.5F));
    {
        const FontScope font{look, look.body()};
        const float room = (cell.height() - ImGui::GetFontSize()) / 2.0F;
        ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {look.px(6), room});
        // Each cell is a field of its own: one that goes on with the former's text would lose its
        // own.
        const auto id = "###cell-" + std::to_string(raw(edit.record.id)) + "-" +
                        std::to_string(static_cast<int>(edit.cell));
        ImGui::InputText(id.c_str(), &edit.typed, ImGuiInputTextFlags_AutoSelectAll);
        ImGui::PopStyleVar();
    }
    ImGui::PopStyleVar();
    ImGui::PopStyleColor();
    // Tab would go to the next widget; here it goes to the next cell.
    ImGui::SetKeyOwner(ImGuiKey_Tab, ImGui::GetItemID());
    const EditEnd end = way_out();
    if (problem) {
        draw_problem_below(look, cell, message_of(*problem, context.texts));
        if (end != EditEnd::goes_on && end != EditEnd::given_up) {
            edit.is_new = end != EditEnd::done || ImGui::IsKeyPressed(ImGuiKey_Enter);
            return EditEnd::goes_on;
        }
    }
    return end;
}

/// The list opens with the cell; what is chosen there is typed as its code.
EditEnd draw_list(PageContext& context, const CellChoices& choices, CellEdit& edit,
                  const Box& cell) {
    const Look& look = context.look;
    if (std::exchange(edit.is_new, false)) {
        edit.finder.tab_chooses = true;
        edit.finder.reset();
        const auto chosen = std::ranges::find(choices.codes, edit.typed);
        if (chosen != choices.codes.end())
            edit.finder.marked = static_cast<int>(chosen - choices.codes.begin());
        ImGui::OpenPopup("choices");
    }
    ImGui::GetWindowDrawList()->AddRect(cell.min, cell.max, look.palette().focus, look.px(4), 0,
                                        look.px(1.5F));
    EditEnd end = EditEnd::given_up; // closed by a click elsewhere
    ImGui::SetNextWindowPos({cell.min.x, cell.max.y + look.px(2)});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(10), look.px(10)});
    if (ImGui::BeginPopup("choices")) {
        end = EditEnd::goes_on;
        const bool is_tab = ImGui::IsKeyPressed(ImGuiKey_Tab);
        if (edit.refused)
            text_block(look, in_colour(look.secondary(), look.palette().alarm.text),
                       message_of(*edit.refused, context.texts), look.px(list_width));
        const auto chosen = finder(look, context.texts(text_id::indicator_find),
                                   context.texts(text_id::top_nothing_found), choices.items,
                                   edit.finder, look.px(list_width));
        if (chosen) {
            edit.typed = choices.codes[static_cast<size_t>(*chosen)];
            end = is_tab ? EditEnd::done_next : EditEnd::done;
        } else if (ImGui::IsKeyPressed(ImGuiKey_Escape)) {
            end = EditEnd::given_up;
        }
        if (end != EditEnd::goes_on)
            ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    return end;
}

} // namespace

CellEdit::CellEdit(const Record& edited, RecordField edited_cell, const Definitions& definitions)
    : record(edited), cell(edited_cell), typed(cell_text(edited, edited_cell, definitions)) {}

EditEnd draw_cell_editor(PageContext& context, const Definitions& definitions,
                         const SearchIndex& search, CellEdit& edit, const Box& cell) {
    if (!is_chosen_from_list(edit.cell))
        return draw_field(context, definitions, edit, cell);
    const auto choices = edit.cell == RecordField::indicator
                             ? indicator_choices(definitions, search, context.texts.language())
                             : unit_choices(definitions, search);
    const EditEnd end = draw_list(context, choices, edit, cell);
    if (end != EditEnd::done && end != EditEnd::done_next)
        return end;
    edit.refused = problem_in(edit, definitions, context.navigation.view().year);
    edit.is_new = edit.refused.has_value(); // the list opens again, with what is wrong
    return edit.refused ? EditEnd::goes_on : end;
}

CellChoices indicator_choices(const Definitions& definitions, const SearchIndex& search,
                              Language language) {
    CellChoices choices;
    for (size_t place = 0; place < definitions.indicators.size(); ++place) {
        const Indicator& indicator = definitions.indicators[place];
        if (indicator.measure == Measure::ratio)
            continue;
        choices.items.push_back(
            {shown_name(indicator, language), indicator.category, 0, &search.indicators[place]});
        choices.codes.push_back(indicator.code);
    }
    return choices;
}

CellChoices unit_choices(const Definitions& definitions, const SearchIndex& search) {
    CellChoices choices;
    for (int place = 0; place < definitions.units.size(); ++place) {
        const OrgUnit& unit = definitions.units.at(place);
        choices.items.push_back({unit.name,
                                 {},
                                 definitions.units.depth_of(place),
                                 &search.units[static_cast<size_t>(place)]});
        choices.codes.push_back(unit.code);
    }
    return choices;
}

std::string message_of(const CellProblem& problem, const Texts& texts) {
    return texts.fill(problem.reason, problem.arguments);
}

void draw_problem_below(const Look& look, const Box& field, std::string_view message) {
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
