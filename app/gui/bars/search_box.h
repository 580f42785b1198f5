#pragma once

#include "gui/desk/reading.h"
#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"

namespace taizhang {

/// The records that answer to a text.
using FoundRecords = Reading<std::string, std::vector<Record>>;

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
    FoundRecords m_found;
    bool m_is_to_open = false;
};

} // namespace taizhang
