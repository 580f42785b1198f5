#include "gui/look/frame_finish.h"

#include "gui/look/page_drag.h"
#include "gui/look/shapes.h"

#include <imgui_internal.h>
#include <optional>

namespace taizhang {

namespace {

/// In pixels at 100 %; what is larger is a picture or a page and not a control.
constexpr ImVec2 largest_control{640.0F, 240.0F};

/// A control, with the window whose picture it is part of.
struct Control {
    const ImGuiWindow* window;
    Box box;
};

/// What the mouse or the keys have last acted on; nothing before that, and for large areas.
std::optional<Control> focused_control(const Look& look) {
    const ImGuiContext& gui = *ImGui::GetCurrentContext();
    ImGuiWindow* window = gui.NavWindow;
    if (gui.NavId == 0 || !window || !window->Active ||
        window->NavLastIds[gui.NavLayer] != gui.NavId)
        return std::nullopt;
    const ImRect place = ImGui::WindowRectRelToAbs(window, window->NavRectRel[gui.NavLayer]);
    if (place.GetWidth() <= 0.0F || place.GetWidth() > look.px(largest_control.x) ||
        place.GetHeight() > look.px(largest_control.y))
        return std::nullopt;
    return Control{window, {place.Min, place.Max}};
}

/// Whether it would be pressed if the button or key were let go of now; a field that takes text is
/// not pressed.
bool is_held(const ImGuiContext& gui, const Box& box) {
    if (gui.ActiveId == 0 || gui.ActiveId != gui.NavId || gui.InputTextState.ID == gui.ActiveId)
        return false;
    return gui.ActiveIdSource != ImGuiInputSource_Mouse ||
           ImRect{box.min, box.max}.Contains(gui.IO.MousePos);
}

void draw_on_control(const Look& look) {
    const ImGuiContext& gui = *ImGui::GetCurrentContext();
    const auto control = focused_control(look);
    if (!control || !gui.NavIdIsAlive)
        return;
    const auto& [window, box] = *control;
    ImDrawList& canvas = *window->DrawList;
    const float out = look.px(2);
    const float radius = look.px(control_radius);
    const Box seen = Box{window->InnerClipRect.Min, window->InnerClipRect.Max}.inset(-out);
    const Box around = box.inset(-out);
    canvas.PushClipRect(seen.min, seen.max);
    if (is_held(gui, box))
        canvas.AddRectFilled(box.min, box.max, look.palette().held, radius);
    const bool was_clicked = gui.IO.MouseClickedTime[ImGuiMouseButton_Left] > 0.0;
    if (!gui.NavCursorVisible && was_clicked)
        canvas.AddRect(around.min, around.max, look.palette().focus, radius + out, 0, out);
    canvas.PopClipRect();
}

void draw_shadows(const Look& look) {
    constexpr ImGuiWindowFlags floating = ImGuiWindowFlags_Popup | ImGuiWindowFlags_Tooltip;
    for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
        const bool floats =
            (window->Flags & floating) != 0 && (window->Flags & ImGuiWindowFlags_ChildWindow) == 0;
        if (!floats || !window->Active || window->Hidden)
            continue;
        window->DrawList->PushClipRectFullScreen();
        draw_shadow(look, *window->DrawList, box_at(window->Pos, window->Size));
        window->DrawList->PopClipRect();
    }
}

} // namespace

void finish_frame(const Look& look) {
    drag_page_by_ground();
    draw_on_control(look);
    draw_shadows(look);
}

} // namespace taizhang
