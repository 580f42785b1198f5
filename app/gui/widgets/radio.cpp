#include "gui/widgets/radio.h"

#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "imgui/item_note.h"

namespace taizhang {

namespace {

constexpr float circle_radius = 7.0F;
constexpr float dot_radius = 3.0F;
constexpr float text_left = 24.0F;

} // namespace

float radio_width(const Look& look, std::string_view text) {
    return look.px(text_left) + text_size(look, look.body(), text).x;
}

bool radio(const Look& look, std::string_view text, std::string_view id, RadioMark mark) {
    const bool pressed =
        press_area(labelled(text, id), {radio_width(look, text), look.px(control_height)});
    note_item({.role = ItemRole::radio, .is_on = mark == RadioMark::on});
    const Box box = box_of_last_item();
    const Palette& palette = look.palette();
    auto& canvas = *ImGui::GetWindowDrawList();
    const ImVec2 centre{box.min.x + look.px(circle_radius + 1), box.centre().y};
    if (mark == RadioMark::on) {
        canvas.AddCircleFilled(centre, look.px(circle_radius), palette.switched_on);
        canvas.AddCircleFilled(centre, look.px(dot_radius), palette.surface);
    } else {
        canvas.AddCircleFilled(centre, look.px(circle_radius),
                               ImGui::IsItemHovered() ? palette.track : palette.surface);
        canvas.AddCircle(centre, look.px(circle_radius), palette.secondary, 0, look.px(1));
    }
    draw_text_in(look, {{box.min.x + look.px(text_left), box.min.y}, box.max}, look.body(), text);
    return pressed;
}

} // namespace taizhang
