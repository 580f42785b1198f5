#pragma once

#include <imgui.h>
#include <optional>

struct ImGuiContext;

namespace taizhang {

/// Tells a finger from a mouse, which GLFW does not: X11 gives a touch as a pointer that is
/// suddenly elsewhere and pressed there, while a mouse has come to the place before.
class TouchSource {
public:
    /// Before each frame: marks the events that wait for it.
    void begin_frame(ImGuiContext& context);

private:
    bool is_sudden(ImVec2 place, double now_s) const;

    std::optional<ImVec2> m_place; ///< of the pointer
    double m_moved_s = 0.0;        ///< when it moved last
    bool m_has_jumped = false;     ///< with the last event
    ImGuiMouseSource m_source = ImGuiMouseSource_Mouse;
};

} // namespace taizhang
