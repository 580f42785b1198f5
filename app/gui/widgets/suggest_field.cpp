#include "gui/widgets/suggest_field.h"

#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/finder.h"
#include "imgui/item_note.h"

#include <algorithm>
#include <imgui_internal.h>
#include <misc/cpp/imgui_stdlib.h>

namespace taizhang {

namespace {

constexpr size_t most_shown = 8;
constexpr float suggestion_height = 30.0F;
constexpr int frames_after_taking = 2;

void move_mark(const SuggestField& field, SuggestState& state, int count) {
    if (ImGui::IsKeyPressed(ImGuiKey_DownArrow))
        ++state.marked;
    if (ImGui::IsKeyPressed(ImGuiKey_UpArrow))
        --state.marked;
    const int least = field.completion == Completion::first ? 0 : -1;
    state.marked = std::clamp(state.marked, least, std::max(least, count - 1));
}

void begin_list(const Look& look, const Box& below, float height) {
    constexpr ImGuiWindowFlags flags = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                       ImGuiWindowFlags_NoSavedSettings |
                                       ImGuiWindowFlags_NoFocusOnAppearing | ImGuiWindowFlags_NoNav;
    ImGui::SetNextWindowPos({below.min.x, below.max.y + look.px(2)});
    ImGui::SetNextWindowSize({below.width(), height});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(4), look.px(4)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    ImGui::PushStyleColor(ImGuiCol_WindowBg, look.palette().surface);
    ImGui::Begin("###suggestions", nullptr, flags);
    ImGui::BringWindowToDisplayFront(ImGui::GetCurrentWindow());
}

void end_list() {
    ImGui::End();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(2);
}

/// Gives the row that was clicked.
std::optional<int> draw_list(const Look& look, const Box& below,
                             const std::vector<Suggestion>& suggestions, int marked) {
    std::optional<int> clicked;
    begin_list(look, below,
               look.px(suggestion_height) * static_cast<float>(suggestions.size()) + look.px(8));
    for (int place = 0; place < static_cast<int>(suggestions.size()); ++place) {
        const Suggestion& suggestion = suggestions[place];
        const auto id = "suggestion" + std::to_string(place);
        const bool is_pressed = draw_found_row(look, {suggestion.label, suggestion.detail, id},
                                               place == marked ? RowMark::marked : RowMark::none);
        // Taken by the press, because it takes the focus, and with it the list, from the field.
        if (is_pressed)
            clicked = place;
        if (ImGui::IsItemHovered(ImGuiHoveredFlags_AllowWhenBlockedByActiveItem) &&
            ImGui::IsMouseClicked(ImGuiMouseButton_Left))
            clicked = place;
    }
    end_list();
    return clicked;
}

void take(const Suggestion& suggestion, SuggestState& state, std::string& value) {
    value = suggestion.value;
    state.is_edited = false;
    state.taken_in_frame = ImGui::GetFrameCount();
}

/// Tab and Enter take what is marked, once there is something to complete.
bool takes_mark(const SuggestField& field, const SuggestState& state) {
    if (!ImGui::IsKeyPressed(ImGuiKey_Tab) && !is_entered())
        return false;
    if (field.completion == Completion::marked)
        return state.marked >= 0;
    return state.marked > 0 || (state.is_edited && !state.shown.empty());
}

void follow_keyboard(const SuggestField& field, SuggestState& state, const std::string& before,
                     std::string& value) {
    const bool was_taken = ImGui::GetFrameCount() - state.taken_in_frame <= frames_after_taking;
    if (ImGui::IsItemActivated()) {
        state.is_edited = false;
        state.marked = field.completion == Completion::first ? 0 : -1;
    }
    if (state.shown == before || was_taken)
        return;
    value = state.shown;
    state.is_edited = true;
    state.marked = field.completion == Completion::first ? 0 : -1;
}

} // namespace

bool suggest_field(const Look& look, const SuggestField& field, SuggestState& state,
                   std::string& value) {
    const FontScope font{look, look.body()};
    ImGui::SetNextItemWidth(field.width);
    if (!state.was_active)
        state.shown = field.shown;
    const std::string before = state.shown;
    // With a history the arrow keys stay in the field: else they would move the focus on.
    ImGui::InputText(field.id, &state.shown,
                     ImGuiInputTextFlags_AutoSelectAll | ImGuiInputTextFlags_CallbackHistory,
                     [](ImGuiInputTextCallbackData*) { return 0; });
    note_item({.role = ItemRole::field, .value = state.shown});
    const Box box = box_of_last_item();
    const bool is_active = ImGui::IsItemActive();
    const bool had_focus = is_active || state.was_active;
    const bool entered = had_focus && is_entered();
    if (had_focus)
        follow_keyboard(field, state, before, value);
    state.was_active = is_active;
    state.has_list = false;
    if (!had_focus)
        return false;
    if (field.mark == FieldMark::wrong && !state.is_edited)
        return entered;
    auto suggestions = field.suggest(state.is_edited ? state.shown : std::string{});
    if (suggestions.size() > most_shown)
        suggestions.resize(most_shown);
    move_mark(field, state, static_cast<int>(suggestions.size()));
    if (suggestions.empty())
        return entered;
    state.has_list = true;
    if (const auto clicked = draw_list(look, box, suggestions, state.marked))
        take(suggestions[static_cast<size_t>(*clicked)], state, value);
    else if (takes_mark(field, state))
        take(suggestions[static_cast<size_t>(state.marked)], state, value);
    return entered;
}

} // namespace taizhang
