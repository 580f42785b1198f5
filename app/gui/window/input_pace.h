#pragma once

#include <imgui_internal.h>
#include <optional>
#include <vector>

namespace taizhang {

/// Lets keys wait until what the user did before has taken effect. A click or a shortcut may move
/// the caret into a field, which takes Dear ImGui some frames; text that came meanwhile would be
/// lost. Everything stays in its order, and nothing waits while text is just being typed.
class InputPace {
public:
    enum class Keys { go, wait };

    /// Takes away what the coming frame is not to see yet; with Keys::wait all that is typed, for
    /// as long as the user waits without asking why: what should leave or stop is heard then.
    void begin_frame(ImGuiContext& context, Keys keys = Keys::go);
    /// Puts it back for the frames after.
    void end_frame(ImGuiContext& context);

private:
    bool waits(const ImGuiContext& context, Keys keys);

    std::vector<ImGuiInputEvent> m_held;
    std::optional<double> m_waits_since_s; ///< of Dear ImGui's time
    int m_frames_to_settle = 0;
};

} // namespace taizhang
