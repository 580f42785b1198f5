#pragma once

#include "gui/pages/organisation/unit_grid.h"

namespace taizhang {

/// Shows the organisations that were pasted, and adds them all in one step.
class UnitPaste {
public:
    /// Below the unit at `parent`, where a row says nothing else.
    void open(const PageContext& context, const CellRows& rows, UnitPlace parent);
    void draw(PageContext& context);

private:
    void draw_rows(PageContext& context, const ImportPlan& plan) const;

    PastedUnits m_pasted;
    std::string m_parent; ///< its name
    bool m_is_to_open = false;
};

} // namespace taizhang
