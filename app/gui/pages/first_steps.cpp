#include "gui/pages/first_steps.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "text/ids/first_steps.h"

namespace taizhang {

namespace {

std::string import_command(const Session& session) {
    const auto path = session.path().u8string();
    return "taizhang import \"" + std::string{path.begin(), path.end()} +
           "\" units.csv indicators.csv targets.csv records.csv";
}

} // namespace

void draw_first_steps(PageContext& context) {
    const Look& look = context.look;
    const CardScope card{
        look, "first-steps", {ImGui::GetContentRegionAvail().x, 0.0F}, CardHeight::of_content};
    const float width = ImGui::GetContentRegionAvail().x;
    text_line(look, look.title(), context.texts(text_id::first_steps_title));
    text_block(look, look.body(), context.texts(text_id::first_steps_hint), width);
    const std::string command = import_command(context.session);
    text_block(look, bold(look.body()), command, width);
    if (button(look, context.texts(text_id::first_steps_copy), "copy", ButtonKind::primary))
        ImGui::SetClipboardText(command.c_str());
    text_block(look, look.secondary(), context.texts(text_id::first_steps_then), width);
}

} // namespace taizhang
