#pragma once

#include "gui/pages/settings/backup_card.h"
#include "gui/pages/settings/bands_card.h"
#include "gui/pages/settings/cutoff_card.h"
#include "gui/pages/settings/departments_card.h"
#include "gui/pages/settings/layouts_card.h"
#include "gui/pages/settings/look_card.h"
#include "gui/pages/settings/organisation_card.h"

namespace taizhang {

/// Everything that can be set, in cards: what would change figures shows its effect first and has a
/// button of its own, all else is saved at once and can be undone.
class SettingsPage {
public:
    void begin_anew() { *this = {}; }
    void draw(PageContext& context);

private:
    void draw_left(PageContext& context, float width);
    void draw_right(PageContext& context, float width);

    CutoffCard m_cutoff;
    BandsCard m_bands;
    DepartmentsCard m_departments;
    BackupCard m_backups;
    OrganisationCard m_organisation;
    LayoutsCard m_layouts;
    LookCard m_look;
};

} // namespace taizhang
