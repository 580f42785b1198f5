#include "gui/window/touch_source.h"

#include <imgui_internal.h>

namespace taizhang {

namespace {

constexpr float least_jump = 24.0F;   // pixels
constexpr double least_pause_s = 0.1; ///< in which a mouse that is about to press was moved

} // namespace

bool TouchSource::is_sudden(ImVec2 place, double now_s) const {
    if (!m_place || now_s - m_moved_s < least_pause_s)
        return false;
    const float x = place.x - m_place->x;
    const float y = place.y - m_place->y;
    return x * x + y * y > least_jump * least_jump;
}

void TouchSource::begin_frame(ImGuiContext& context) {
    for (ImGuiInputEvent& event : context.InputEventsQueue) {
        if (event.Type == ImGuiInputEventType_MousePos) {
            const ImVec2 place{event.MousePos.PosX, event.MousePos.PosY};
            m_has_jumped = is_sudden(place, context.Time);
            m_place = place;
            m_moved_s = context.Time;
            event.MousePos.MouseSource = m_source;
        } else if (event.Type == ImGuiInputEventType_MouseButton) {
            if (event.MouseButton.Down)
                m_source = m_has_jumped ? ImGuiMouseSource_TouchScreen : ImGuiMouseSource_Mouse;
            m_has_jumped = false;
            event.MouseButton.MouseSource = m_source;
        }
    }
}

} // namespace taizhang
