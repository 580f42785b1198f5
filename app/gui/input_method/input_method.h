#pragma once

#include <memory>

struct ImGuiContext;

namespace taizhang {

/// Lets the system's input method (fcitx5, ibus) work with the window's text fields: keys that it
/// takes while composing never reach a field, no shortcut fires meanwhile, keys and clicks arrive
/// in the order in which they were made, and its candidate window stands under the caret. At most
/// one at a time.
///
/// GLFW 3.3 under X11 does none of this. It reports a key press before it knows whether the input
/// method has taken it, and asks for an input context that knows no caret. Neither can be changed
/// through its interface, but it calls libX11 directly, so functions of ours take the place of two
/// of libX11's (x11_calls.cpp). From GLFW 3.4 on, which finds libX11's functions by itself, that
/// does not work, and this does nothing (left_to_glfw.cpp). Wayland is untouched.
class InputMethod {
public:
    /// Before the window is made.
    InputMethod();
    /// After the window is gone, before GLFW ends.
    ~InputMethod();
    InputMethod(const InputMethod&) = delete;
    InputMethod& operator=(const InputMethod&) = delete;

    /// From here on the candidate window follows the caret of this context's text fields.
    void follow_caret(ImGuiContext& context);

private:
    class Implementation;
    std::unique_ptr<Implementation> m_implementation;
};

} // namespace taizhang
