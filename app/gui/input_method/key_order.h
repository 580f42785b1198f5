#pragma once

#include "gui/input_method/lent_keys.h"

#include <X11/Xlib.h>

namespace taizhang {

/// Shows GLFW each key when the input method has given it back, and not before. A click waits for
/// the keys before it. A shortcut does nothing while letters are being composed.
class KeyOrder {
public:
    /// In place of XFilterEvent.
    bool filter(XEvent& event, ::Window window);

    bool is_any_away() const { return m_lent.is_any_away(); }

private:
    bool has_to_wait(XEvent& event);
    bool is_to_ignore(const XEvent& event);
    bool is_let_go(const XEvent& event);
    void put_back_after_releases(XEvent& event);

    LentKeys m_lent;
    std::vector<XKeyEvent> m_let_go; ///< on their way to GLFW past the input method
};

} // namespace taizhang
