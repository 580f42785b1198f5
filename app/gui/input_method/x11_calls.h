#pragma once

#include <X11/Xlib.h>
#include <array>
#include <span>

namespace taizhang {

/// A name and value of an input context, as XCreateIC takes them.
struct ContextValue {
    const char* name = nullptr;
    XPointer value = nullptr;
};

/// As many as XCreateIC is ever given here.
using ContextValues = std::array<ContextValue, 8>;

/// Who answers GLFW's calls instead of libX11.
class X11Calls {
public:
    virtual ~X11Calls() = default;
    virtual XIC create_context(XIM method, const ContextValues& values) = 0;
    virtual bool filter(XEvent& event, ::Window window) = 0;
};

/// Until it is set back to null.
void answer_x11_calls(X11Calls* calls);

/// libX11's own functions.
XIC create_context_in_x11(XIM method, const ContextValues& values);
bool filter_in_x11(XEvent& event, ::Window window);

} // namespace taizhang
