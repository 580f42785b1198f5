#include "gui/pages/welcome.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/look/path_text.h"
#include "gui/widgets/controls.h"
#include "text/ids/fresh.h"
#include "text/ids/welcome.h"

namespace taizhang {

WelcomeAction draw_welcome(PageContext& context, const std::filesystem::path& last_ledger) {
    const auto& look = context.look;
    const auto& texts = context.texts;
    const float outer = ImGui::GetContentRegionAvail().x;
    const CardScope card{look, "welcome", {outer, 0.0F}, CardHeight::of_content};
    const float width = ImGui::GetContentRegionAvail().x;
    auto action = WelcomeAction::none;
    text_line(look, look.title(), texts(text_id::welcome_title));
    text_block(look, look.body(), texts(text_id::welcome_hint), width);
    if (button(look, texts(text_id::welcome_open), "open", ButtonKind::primary))
        action = WelcomeAction::open;
    if (!last_ledger.empty()) {
        if (button(look, texts(text_id::welcome_last), "open-last"))
            action = WelcomeAction::open_last;
        text_block(look, look.secondary(), text_of(last_ledger), width);
    }
    text_block(look, look.body(), texts(text_id::welcome_new), width);
    if (button(look, texts(text_id::fresh_open), "new-ledger"))
        action = WelcomeAction::make_new;
    return action;
}

} // namespace taizhang
