#pragma once

#include <string>

namespace taizhang {

/// Shows a message where the desktop shows those of programs without a window. Waits at most 3 s;
/// nothing happens where no desktop listens (org.freedesktop.Notifications).
void notify_desktop(const std::string& title, const std::string& message);

} // namespace taizhang
