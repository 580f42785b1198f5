#pragma once

#include "gui/look/palette.h"

#include <functional>
#include <memory>

namespace taizhang {

/// What the desktop wants its programs to look like: `color-scheme` and `contrast` of
/// org.freedesktop.portal.Settings, followed while they change. Light where nobody answers.
class DesktopAppearance {
public:
    /// Asks on a thread of its own; `wake` is called there when the answer is another.
    explicit DesktopAppearance(std::function<void()> wake);
    ~DesktopAppearance();
    DesktopAppearance(const DesktopAppearance&) = delete;
    DesktopAppearance& operator=(const DesktopAppearance&) = delete;

    /// Never `Appearance::desktop`.
    Appearance appearance() const;

private:
    struct Following;

    std::unique_ptr<Following> m_following;
};

} // namespace taizhang
