#include "gui/widgets/text_link.h"

#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "imgui/item_note.h"

namespace taizhang {

float text_link_width(const Look& look, std::string_view text) {
    return text_size(look, look.secondary(), text).x + look.px(8);
}

bool text_link(const Look& look, std::string_view text, std::string_view id) {
    const bool pressed =
        press_area(labelled(text, id), {text_link_width(look, text), look.px(control_height)});
    note_item({.role = ItemRole::link});
    const Box box = box_of_last_item();
    if (ImGui::IsItemHovered())
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, look.palette().track,
                                                  look.px(4));
    draw_text_in(look, box, in_colour(look.secondary(), look.palette().link), text, Align::centre);
    return pressed;
}

} // namespace taizhang
