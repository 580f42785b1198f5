#pragma once

#include "gui/look/look.h"

namespace taizhang {

/// A window in the middle of the screen, above all else. What is drawn while one of these lives
/// stands in it, if it is open. Opened by ImGui::OpenPopup(name), closed by close().
class DialogScope {
public:
    /// `name` begins with ###; `size` in pixels at 100 %, less where the screen has less. A height
    /// of 0 is that of the content.
    DialogScope(const Look& look, const char* name, ImVec2 size);
    DialogScope(const Look& look, const char* name, float width = 520.0F)
        : DialogScope(look, name, ImVec2{width, 0.0F}) {}
    ~DialogScope();
    DialogScope(const DialogScope&) = delete;
    DialogScope& operator=(const DialogScope&) = delete;

    bool is_open() const { return m_is_open; }
    static void close();

private:
    bool m_is_open = false;
};

} // namespace taizhang
