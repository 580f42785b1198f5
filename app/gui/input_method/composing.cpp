#include "gui/input_method/composing.h"

#include <X11/Xutil.h>
#include <X11/keysym.h>

namespace taizhang {

namespace {

bool is_character(KeySym key) {
    return key >= XK_space && key <= XK_ydiaeresis;
}

bool may_end(KeySym key) {
    return key == XK_Escape || key == XK_Return || key == XK_KP_Enter || key == XK_BackSpace ||
           key == XK_Delete;
}

} // namespace

void Composing::see_kept_press(XKeyEvent key) {
    const auto symbol = XLookupKeysym(&key, 0);
    if (is_character(symbol))
        m_is_on = true;
    else if (may_end(symbol))
        m_is_on = false;
}

void Composing::see_returned_press(XKeyEvent key) {
    if (!is_chord(key) && !IsModifierKey(XLookupKeysym(&key, 0)))
        m_is_on = false;
}

bool is_chord(XKeyEvent key) {
    return (key.state & (ControlMask | Mod1Mask)) != 0 && !IsModifierKey(XLookupKeysym(&key, 0));
}

} // namespace taizhang
