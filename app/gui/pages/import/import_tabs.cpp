#include "gui/pages/import/import_tabs.h"

#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/flow.h"
#include "text/ids/intake.h"
#include "text/ids/nav.h"
#include "text/ids/received.h"

namespace taizhang {

void draw_import_tabs(PageContext& context, const std::string& count) {
    const Look& look = context.look;
    const Texts& texts = context.texts;
    text_line(look, look.title(), texts(text_id::nav_import));
    std::string received{texts(text_id::intake_tab_received)};
    if (!count.empty())
        received += "  " + count;
    const SegmentText tabs[]{{std::string{texts(text_id::received_tab_files)}, "tab-files"},
                             {received, "tab-received"}};
    flow_on(look, segments_width(look, tabs));
    const bool is_received = context.navigation.view().page == PageId::received;
    const auto chosen = segmented(look, tabs, is_received ? 1 : 0);
    if (!chosen || (*chosen == 1) == is_received)
        return;
    View view = context.navigation.view();
    view.page = *chosen == 1 ? PageId::received : PageId::intake;
    view.scroll = 0.0F;
    context.navigation.go(view);
}

} // namespace taizhang
