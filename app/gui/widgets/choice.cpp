#include "gui/widgets/choice.h"

#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "gui/widgets/controls.h"
#include "gui/widgets/finder.h"
#include "imgui/item_note.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr float choice_arrow_room = 30.0F;
constexpr float choice_padding = 14.0F;

bool draw_button(const Look& look, std::string_view id, std::string_view shown) {
    const bool pressed =
        press_area(labelled(shown, id), {choice_width(look, shown), look.px(control_height)});
    note_item({.role = ItemRole::chooser, .value = shown});
    const Box box = box_of_last_item();
    auto& canvas = *ImGui::GetWindowDrawList();
    canvas.AddRectFilled(box.min, box.max,
                         ImGui::IsItemHovered() ? look.palette().track : look.palette().surface,
                         look.px(control_radius));
    canvas.AddRect(box.min, box.max, look.palette().edge, look.px(control_radius));
    draw_text_in(look, {{box.min.x + look.px(choice_padding), box.min.y}, box.max}, look.body(),
                 shown);
    draw_arrow_down({box.max.x - look.px(18), box.centre().y}, look.px(9), look.palette().text);
    return pressed;
}

float list_width(const Look& look, std::span<const std::string> options) {
    float width = 0.0F;
    for (const std::string& option : options)
        width = std::max(width, text_size(look, look.body(), option).x);
    return width + 2.0F * look.px(choice_padding);
}

std::optional<int> draw_list(const Look& look, std::span<const std::string> options, int chosen) {
    std::optional<int> pressed;
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    ImGui::Dummy({list_width(look, options), 0.0F});
    for (int place = 0; place < static_cast<int>(options.size()); ++place) {
        const std::string id = "option" + std::to_string(place);
        if (draw_found_row(look, {options[place], {}, id, 0.0F},
                           place == chosen ? RowMark::marked : RowMark::none))
            pressed = place;
        if (place == chosen)
            ImGui::SetItemDefaultFocus();
    }
    ImGui::PopStyleVar();
    return pressed;
}

} // namespace

float choice_width(const Look& look, std::string_view shown) {
    return text_size(look, look.body(), shown).x + look.px(choice_padding + choice_arrow_room);
}

std::optional<int> choice(const Look& look, std::string_view id, std::string_view shown,
                          std::span<const std::string> options, int chosen) {
    const std::string popup = std::string{id} + "-choices";
    if (draw_button(look, id, shown))
        ImGui::OpenPopup(popup.c_str());
    const Box box = box_of_last_item();
    const float apart = look.px(4);
    const float height = found_row_height(look) * static_cast<float>(options.size()) + look.px(16);
    const bool fits_below = box.max.y + apart + height <= ImGui::GetIO().DisplaySize.y;
    if (fits_below || box.min.y - apart < height)
        ImGui::SetNextWindowPos({box.min.x, box.max.y + apart});
    else
        ImGui::SetNextWindowPos({box.min.x, box.min.y - apart}, ImGuiCond_Always, {0.0F, 1.0F});
    std::optional<int> pressed;
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, {look.px(8), look.px(8)});
    if (ImGui::BeginPopup(popup.c_str())) {
        pressed = draw_list(look, options, chosen);
        if (pressed)
            ImGui::CloseCurrentPopup();
        ImGui::EndPopup();
    }
    ImGui::PopStyleVar();
    return pressed;
}

} // namespace taizhang
