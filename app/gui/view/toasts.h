#pragma once

#include "gui/look/box.h"
#include "gui/look/look.h"
#include "text/texts.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace taizhang {

/// What can be done at once with what a toast tells of.
struct ToastAction {
    std::string text;
    std::string keys; ///< that do the same; empty = none
    std::function<void()> act;
    bool keeps_toast = false; ///< another action may be wanted next
};

/// Good news in a line: what has been done, and how it is taken back or gone on with. What has
/// failed is a Notice.
struct Toast {
    std::string text;
    std::vector<ToastAction> actions = {};
};

/// The newest toast, floating above the lower right of the page. It goes by itself, but not while
/// the pointer or the focus is on it.
class Toasts {
public:
    /// In the place of the one that is shown.
    void show(Toast toast);
    void clear() { m_toast.reset(); }

    /// For this frame: nothing is covered that lies below `y`, as the buttons at a page's foot.
    void keep_above(float y) { m_edge = y; }
    /// Above the lower edge of `room`; gives the upper edge of what it takes.
    float draw(const Look& look, const Texts& texts, const Box& room);
    /// When it will go, in seconds from now; nothing when there is none.
    std::optional<double> rest_s() const;

private:
    void draw_content(const Look& look, const Texts& texts, const Box& box, float text_width);
    void draw_action(const Look& look, const ToastAction& action, size_t place, Box& row);

    std::optional<Toast> m_toast;
    std::optional<float> m_edge;
    std::optional<double> m_since_s; ///< of Dear ImGui's clock; nothing before its first frame
};

} // namespace taizhang
