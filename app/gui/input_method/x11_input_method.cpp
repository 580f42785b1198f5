#include "gui/input_method/caret_context.h"
#include "gui/input_method/input_method.h"
#include "gui/input_method/key_order.h"

#include <algorithm>
#include <imgui.h>
#include <limits>

namespace taizhang {

namespace {

short x11_coordinate(float pixels) {
    using Limits = std::numeric_limits<short>;
    return static_cast<short>(
        std::clamp(pixels, static_cast<float>(Limits::min()), static_cast<float>(Limits::max())));
}

/// Just below the caret, so that the candidate window hides no text.
XPoint spot_below(const ImGuiPlatformImeData& caret) {
    return {x11_coordinate(caret.InputPos.x),
            x11_coordinate(caret.InputPos.y + caret.InputLineHeight)};
}

} // namespace

class InputMethod::Implementation : public X11Calls {
public:
    Implementation() { answer_x11_calls(this); }
    ~Implementation() override { answer_x11_calls(nullptr); }
    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;

    XIC create_context(XIM method, const ContextValues& values) override {
        return m_context.create(method, values);
    }

    bool filter(XEvent& event, ::Window window) override {
        const bool is_taken = m_keys.filter(event, window);
        tell_spot();
        return is_taken;
    }

    static void move_caret(ImGuiContext*, ImGuiViewport*, ImGuiPlatformImeData* caret) {
        auto* self = static_cast<Implementation*>(ImGui::GetPlatformIO().Platform_ImeUserData);
        if (!caret->WantVisible)
            return;
        self->m_context.move(spot_below(*caret));
        self->tell_spot();
    }

private:
    /// An input method that gives back a key waits until it is read, so nothing is asked before.
    void tell_spot() {
        if (!m_keys.is_any_away())
            m_context.tell();
    }

    CaretContext m_context;
    KeyOrder m_keys;
};

InputMethod::InputMethod() : m_implementation(std::make_unique<Implementation>()) {}
InputMethod::~InputMethod() = default;

void InputMethod::follow_caret(ImGuiContext& context) {
    ImGui::SetCurrentContext(&context);
    auto& platform = ImGui::GetPlatformIO();
    platform.Platform_ImeUserData = m_implementation.get();
    platform.Platform_SetImeDataFn = Implementation::move_caret;
}

} // namespace taizhang
