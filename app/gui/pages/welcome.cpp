#include "gui/pages/welcome.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"

namespace taizhang {

void draw_welcome(PageContext& context) {
    const auto& look = context.look;
    const float width = ImGui::GetContentRegionAvail().x;
    const CardScope card{look, "welcome", {width, 0.0F}, CardHeight::of_content};
    text_line(look, look.title(), context.texts(TextId::welcome_title));
    text_block(look, look.body(), context.texts(TextId::welcome_hint),
               ImGui::GetContentRegionAvail().x);
}

} // namespace taizhang
