#include "gui/screen_reader/frame_tree.h"

#include <imgui_internal.h>

namespace taizhang {

namespace {

int characters_in(const char* text, int bytes) {
    return ImTextCountCharsFromUtf8(text, text + bytes);
}

/// The dialog and what was opened from it; what tells of a field lies above everything.
std::vector<ImGuiID> windows_above(const ImGuiWindow& dialog) {
    const ImGuiContext& gui = *ImGui::GetCurrentContext();
    std::vector<ImGuiID> windows{dialog.ID};
    bool is_above = false;
    for (const ImGuiPopupData& popup : gui.OpenPopupStack) {
        if (is_above && popup.Window)
            windows.push_back(popup.Window->ID);
        is_above = is_above || popup.Window == &dialog;
    }
    for (const char* name : {"###suggestions", "problem"})
        if (const ImGuiWindow* window = ImGui::FindWindowByName(name))
            windows.push_back(window->ID);
    return windows;
}

} // namespace

FrameFocus focus_of_frame() {
    const ImGuiContext& gui = *ImGui::GetCurrentContext();
    FrameFocus focus;
    const ImGuiInputTextState& typed = gui.InputTextState;
    focus.is_typed_into = gui.ActiveId != 0 && typed.ID == gui.ActiveId;
    if (focus.is_typed_into) {
        focus.item = gui.ActiveId;
        focus.typed.assign(typed.TextA.Data, static_cast<size_t>(typed.TextLen));
        focus.caret = characters_in(typed.TextA.Data, typed.GetCursorPos());
    } else if (gui.NavIdIsAlive) {
        focus.item = gui.NavId;
    }
    if (const ImGuiWindow* dialog = ImGui::GetTopMostPopupModal())
        focus.reachable = windows_above(*dialog);
    return focus;
}

} // namespace taizhang
