#pragma once

#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"

namespace taizhang {

/// The field that finds indicators, units and records from everywhere.
class SearchBox {
public:
    /// In pixels; 0 while there are no figures, and then it is not to be drawn.
    static float width(const PageContext& context);
    void draw(PageContext& context);

    /// Opens the field in the next frame (Ctrl+K).
    void open() { m_is_to_open = true; }

private:
    FinderState m_state;
    bool m_is_to_open = false;
};

} // namespace taizhang
