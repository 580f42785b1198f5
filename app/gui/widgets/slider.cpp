#include "gui/widgets/slider.h"

#include "gui/look/box.h"
#include "gui/widgets/controls.h"
#include "imgui/item_note.h"

#include <algorithm>
#include <cmath>
#include <imgui_internal.h>

namespace taizhang {

namespace {

constexpr float knob_radius = 7.0F;
constexpr float track_height = 4.0F;

int value_at(const SliderRange& range, float share) {
    const float steps = static_cast<float>(range.most - range.least) /
                        static_cast<float>(range.step) * std::clamp(share, 0.0F, 1.0F);
    return range.least + range.step * static_cast<int>(std::lround(steps));
}

void draw(const Look& look, const Box& track, float share, bool is_lively) {
    const Palette& palette = look.palette();
    auto& canvas = *ImGui::GetWindowDrawList();
    const float half = look.px(track_height) / 2.0F;
    const float y = track.centre().y;
    const float x = track.min.x + share * track.width();
    canvas.AddRectFilled({track.min.x, y - half}, {track.max.x, y + half}, palette.track, half);
    canvas.AddRectFilled({track.min.x, y - half}, {x, y + half}, palette.switched_on, half);
    canvas.AddCircleFilled({x, y}, look.px(knob_radius), palette.surface);
    canvas.AddCircle({x, y}, look.px(knob_radius), palette.switched_on, 0,
                     look.px(is_lively ? 3 : 2));
}

/// Left and right while the slider has the keyboard's focus.
int steps_by_keys() {
    if (!ImGui::IsItemFocused())
        return 0;
    const ImGuiID owner = ImGui::GetItemID();
    const auto pressed = [owner](ImGuiKey key) {
        ImGui::SetKeyOwner(key, owner); // else the focus would move on
        return ImGui::IsKeyPressed(key, ImGuiInputFlags_Repeat, owner) ? 1 : 0;
    };
    return pressed(ImGuiKey_RightArrow) - pressed(ImGuiKey_LeftArrow);
}

} // namespace

std::optional<int> slider(const Look& look, std::string_view id, const SliderRange& range,
                          int& value, float width) {
    press_area(labelled({}, id), {width, look.px(control_height)});
    note_item({.role = ItemRole::slider});
    note_range({static_cast<double>(range.least), static_cast<double>(range.most),
                static_cast<double>(range.step), static_cast<double>(value)});
    const Box track = box_of_last_item().inset(look.px(knob_radius), 0.0F);
    const bool is_held = ImGui::IsItemActive() && ImGui::IsMouseDown(ImGuiMouseButton_Left);
    if (is_held)
        value = value_at(range, (ImGui::GetIO().MousePos.x - track.min.x) / track.width());
    const auto wanted = take_wanted_value();
    if (wanted)
        value = range.least +
                range.step * static_cast<int>(std::lround((*wanted - range.least) / range.step));
    const int keys = steps_by_keys();
    value = std::clamp(value + keys * range.step, range.least, range.most);
    draw(look, track,
         static_cast<float>(value - range.least) / static_cast<float>(range.most - range.least),
         is_held || ImGui::IsItemHovered() || ImGui::IsItemFocused());
    return ImGui::IsItemDeactivated() || keys != 0 || wanted ? std::optional{value} : std::nullopt;
}

} // namespace taizhang
