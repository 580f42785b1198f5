#pragma once

#include <X11/Xlib.h>

namespace taizhang {

/// Whether the input method has letters that are not text yet. It does not tell; this is what the
/// keys say that it keeps and gives back. In doubt, as after BackSpace, it is not composing.
class Composing {
public:
    bool is_on() const { return m_is_on; }

    void see_kept_press(XKeyEvent key);
    void see_returned_press(XKeyEvent key);
    /// Text has come, or the keyboard has gone to another window.
    void end() { m_is_on = false; }

private:
    bool m_is_on = false;
};

/// A press that does something by being held together with Ctrl or Alt.
bool is_chord(XKeyEvent key);

} // namespace taizhang
