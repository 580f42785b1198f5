#pragma once

#include "gui/view/page_context.h"

namespace taizhang {

/// Scale, colours and language of the window on this computer.
class LookCard {
public:
    /// `width` in pixels.
    void draw(PageContext& context, float width);

private:
    void draw_scale(PageContext& context);

    std::optional<int> m_scale; ///< percent, while the slider is held
};

} // namespace taizhang
