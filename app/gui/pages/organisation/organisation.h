#pragma once

#include "gui/desk/reading.h"
#include "gui/pages/organisation/organisation_changes.h"
#include "gui/pages/organisation/organisation_exclusions.h"
#include "gui/pages/organisation/organisation_form.h"
#include "gui/pages/organisation/unit_table.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// The tree of Party organisations, and forms for all that can be done with them.
class OrganisationPage {
public:
    void draw(PageContext& context);

private:
    void draw_title(PageContext& context);
    void draw_panel(PageContext& context, ImVec2 size);

    Reading<UnitUseAsked, UnitUse> m_use;
    UnitTable m_table;
    UnitForm m_form;
    UnitChanges m_changes;
    UnitExclusions m_exclusions;
};

} // namespace taizhang
