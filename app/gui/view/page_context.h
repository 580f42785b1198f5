#pragma once

#include "gui/desk/session.h"
#include "gui/desk/worker.h"
#include "gui/look/look.h"
#include "gui/view/view.h"
#include "text/texts.h"
#include "time/date.h"

namespace taizhang {

class ChartExport;
class EntryPanel;

/// What a page sees of the program while it draws one frame. A page is a struct with its own small
/// state and `void draw(PageContext&)`; it draws into the child window that the shell has opened.
struct PageContext {
    const Look& look;
    const Texts& texts;
    Session& session;
    Navigation& navigation;
    Worker& worker;
    Date today;
    EntryPanel& entry;
    ChartExport& chart_export;
};

} // namespace taizhang
