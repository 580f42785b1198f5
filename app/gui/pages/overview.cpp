#include "gui/pages/overview.h"

#include "gui/look/text.h"

namespace taizhang {

void OverviewPage::draw(PageContext& context) {
    text_line(context.look, context.look.title(), context.texts(TextId::nav_overview));
}

} // namespace taizhang
