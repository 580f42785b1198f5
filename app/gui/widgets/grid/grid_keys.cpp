#include "gui/widgets/grid/grid_keys.h"

#include "gui/widgets/going_on.h"

#include <imgui.h>
#include <imgui_internal.h>

namespace taizhang {

namespace {

struct MoveKey {
    ImGuiKeyChord chord;
    CellMove move;
};

constexpr MoveKey extending[]{
    {ImGuiKey_UpArrow, CellMove::up},
    {ImGuiKey_DownArrow, CellMove::down},
    {ImGuiKey_LeftArrow, CellMove::left},
    {ImGuiKey_RightArrow, CellMove::right},
    {ImGuiKey_PageUp, CellMove::page_up},
    {ImGuiKey_PageDown, CellMove::page_down},
    {ImGuiKey_Home, CellMove::row_start},
    {ImGuiKey_End, CellMove::row_end},
    {ImGuiMod_Ctrl | ImGuiKey_Home, CellMove::first_row},
    {ImGuiMod_Ctrl | ImGuiKey_End, CellMove::last_row},
    {ImGuiMod_Ctrl | ImGuiKey_UpArrow, CellMove::first_row},
    {ImGuiMod_Ctrl | ImGuiKey_DownArrow, CellMove::last_row},
};

constexpr MoveKey going[]{
    {ImGuiKey_Enter, CellMove::down},
    {ImGuiKey_KeypadEnter, CellMove::down},
    {ImGuiMod_Shift | ImGuiKey_Enter, CellMove::up},
};

struct CommandKey {
    ImGuiKeyChord chord;
    GridCommand command;
};

constexpr CommandKey commands[]{
    {ImGuiKey_F2, GridCommand::edit},
    {ImGuiKey_Delete, GridCommand::clear},
    {ImGuiMod_Ctrl | ImGuiKey_C, GridCommand::copy},
    {ImGuiMod_Ctrl | ImGuiKey_X, GridCommand::cut},
    {ImGuiMod_Ctrl | ImGuiKey_V, GridCommand::paste},
    {ImGuiMod_Ctrl | ImGuiKey_D, GridCommand::fill_down},
    {ImGuiMod_Ctrl | ImGuiKey_A, GridCommand::choose_all},
    {ImGuiMod_Shift | ImGuiKey_Space, GridCommand::choose_rows},
    {ImGuiKey_Menu, GridCommand::menu},
    {ImGuiMod_Shift | ImGuiKey_F10, GridCommand::menu},
    {ImGuiKey_Escape, GridCommand::give_up},
};

bool is_pressed(ImGuiKeyChord chord) {
    return ImGui::Shortcut(chord, ImGuiInputFlags_Repeat | ImGuiInputFlags_RouteFocused);
}

/// Tab would go to the next widget; here it goes to the next cell.
bool is_tab_pressed() {
    const ImGuiID owner = ImGui::GetID("cells");
    ImGui::SetKeyOwner(ImGuiKey_Tab, owner);
    return ImGui::IsKeyPressed(ImGuiKey_Tab, ImGuiInputFlags_Repeat, owner) &&
           !ImGui::GetIO().KeyCtrl && !ImGui::GetIO().KeyAlt;
}

} // namespace

GridKeys read_grid_keys() {
    GridKeys keys;
    for (const auto& [chord, move] : extending) {
        const bool extends = is_pressed(ImGuiMod_Shift | chord);
        if (extends || is_pressed(chord)) {
            keys.move = move;
            keys.extends = extends;
        }
    }
    for (const auto& [chord, move] : going)
        if (is_pressed(chord))
            keys.move = move;
    if (is_tab_pressed())
        keys.move = ImGui::GetIO().KeyShift ? CellMove::previous : CellMove::next;
    for (const auto& [chord, command] : commands)
        if (is_pressed(chord))
            keys.command = command;
    keys.typed = take_typed_text();
    if (keys.typed == " ") // chooses rows with Shift, and alone would only empty the cell
        keys.typed.clear();
    return keys;
}

} // namespace taizhang
