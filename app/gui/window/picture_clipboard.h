#pragma once

#include <memory>
#include <string>

namespace taizhang {

/// Offers a picture to other programs (the X11 selection CLIPBOARD as image/png) until something
/// else is copied. GLFW can offer text only, so this has a connection and a thread of its own.
class PictureClipboard {
public:
    PictureClipboard();
    ~PictureClipboard();
    PictureClipboard(const PictureClipboard&) = delete;
    PictureClipboard& operator=(const PictureClipboard&) = delete;

    /// False when there is no X display.
    bool offer(std::string png);

private:
    class Owner;
    std::unique_ptr<Owner> m_owner;
};

} // namespace taizhang
