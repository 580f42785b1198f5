#include "gui/look/page_drag.h"

#include <imgui_internal.h>

namespace taizhang {

namespace {

/// In heights of a line; a hand that presses is never quite still.
constexpr float least_drag = 1.0F;

/// The nearest window around it that has more than it shows; null where none has.
ImGuiWindow* scrolled_window(ImGuiWindow* window) {
    while (window && window->ScrollMax.y <= 0.0F)
        window =
            (window->Flags & ImGuiWindowFlags_ChildWindow) != 0 ? window->ParentWindow : nullptr;
    return window;
}

/// Whether a finger has gone so far since it was put down that it presses nothing any more.
bool is_dragged(const ImGuiIO& io) {
    const float least = least_drag * ImGui::GetTextLineHeight();
    return io.MouseSource == ImGuiMouseSource_TouchScreen &&
           io.MouseDragMaxDistanceSqr[ImGuiMouseButton_Left] > least * least;
}

void scroll(ImGuiWindow* window, float by) {
    if (by != 0.0F)
        ImGui::SetScrollY(window, window->Scroll.y - by);
}

} // namespace

bool drags_page(bool is_held) {
    const ImGuiContext& gui = *ImGui::GetCurrentContext();
    const ImGuiIO& io = gui.IO;
    const bool by_mouse =
        io.MouseDown[ImGuiMouseButton_Left] || io.MouseReleased[ImGuiMouseButton_Left];
    if (!is_held || !by_mouse || !is_dragged(io))
        return false;
    ImGuiWindow* window = scrolled_window(gui.CurrentWindow);
    if (!window)
        return false;
    scroll(window, io.MouseDelta.y);
    return true;
}

void drag_page_by_ground() {
    const ImGuiContext& gui = *ImGui::GetCurrentContext();
    ImGuiWindow* held = gui.ActiveIdWindow;
    if (!held || gui.ActiveId != held->MoveId || !is_dragged(gui.IO))
        return;
    ImGuiWindow* window = gui.HoveredWindow ? scrolled_window(gui.HoveredWindow) : nullptr;
    if (window && window->RootWindow == held->RootWindow)
        scroll(window, gui.IO.MouseDelta.y);
}

} // namespace taizhang
