#pragma once

#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"

namespace taizhang {

/// Chooses whose figures are shown: the root or a unit below it.
class UnitPicker {
public:
    /// In pixels; 0 while there are no figures, and then it is not to be drawn.
    static float width(const PageContext& context);
    void draw(PageContext& context);

private:
    FinderState m_state;
};

/// Units of kind branch in the subtree of `place` that exist on the day looked at.
int branches_in(const ViewFigures& figures, UnitPlace place);

/// Shows the figures of a unit; the root is stored as no choice.
void choose_unit(View& view, const OrgTree& units, UnitPlace place);

} // namespace taizhang
