#pragma once

#include "gui/bars/search_box.h"
#include "gui/bars/unit_picker.h"

namespace taizhang {

/// What was chosen below the ledger's name.
enum class LedgerRequest { none, open, make_new, start_page, save_as };

/// Year, quarter, unit, the way back and the search; breaks into rows where the window is narrow.
class TopBar {
public:
    /// Height in pixels that it needs in this width.
    float height(PageContext& context, float width) const;
    LedgerRequest draw(PageContext& context, ImVec2 size);

    void open_search() { m_search.open(); }

private:
    UnitPicker m_unit;
    SearchBox m_search;
};

} // namespace taizhang
