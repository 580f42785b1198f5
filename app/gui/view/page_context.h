#pragma once

#include "gui/desk/desk.h"
#include "gui/look/look.h"
#include "gui/view/settings.h"
#include "gui/view/view.h"
#include "text/texts.h"
#include "time/date.h"

namespace taizhang {

class ChartExport;
class EntryPanel;
class KeptBackups;
class Notices;
class Toasts;

/// What a page sees of the program while it draws one frame. A page is a struct with its own small
/// state and `void draw(PageContext&)`; it draws into the child window that the shell has opened.
struct PageContext {
    const Look& look;
    const Texts& texts;
    Desk& desk;
    Navigation& navigation;
    Date today;
    EntryPanel& entry;
    ChartExport& chart_export;
    WindowSettings& window; ///< of this computer; takes effect with the next frame
    KeptBackups& backups;
    Notices& notices;
    Toasts& toasts;
};

/// Only while a ledger's figures are known.
inline const Definitions& definitions_of(const PageContext& context) {
    return context.desk.figures()->definitions();
}
inline const OrgTree& units_of(const PageContext& context) {
    return definitions_of(context).units;
}

} // namespace taizhang
