#pragma once

#include "gui/desk/desk.h"
#include "gui/shell/shell.h"
#include "gui/window/picture.h"
#include "gui/window/window.h"

namespace taizhang {

/// The window without anybody before it: hidden, and as large as a picture of it is to be. Needs a
/// display; throws WindowError without one.
class StillWindow {
public:
    StillWindow(const WindowSettings& settings, const View& view, WindowSize size, Date today);

    Shell& shell() { return m_shell; }
    /// Draws until nothing changes any more. Throws what has stood in the way of an answer for so
    /// long that it will not go by itself.
    void settle();
    /// Of what was drawn last.
    Picture picture() const { return picture_of_frame(m_size.width, m_size.height); }

private:
    void draw();

    WindowSize m_size;
    Date m_today;
    GuiContext m_gui;
    Window m_window;
    Desk m_desk{[] {}};
    Shell m_shell;
};

} // namespace taizhang
