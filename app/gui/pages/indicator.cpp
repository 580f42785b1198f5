#include "gui/pages/indicator.h"

#include "gui/look/text.h"

namespace taizhang {

void IndicatorPage::draw(PageContext& context) {
    text_line(context.look, context.look.title(), context.texts(TextId::nav_indicator));
}

} // namespace taizhang
