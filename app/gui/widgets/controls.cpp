#include "gui/widgets/controls.h"

#include "gui/look/page_drag.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "imgui/item_note.h"

#include <cmath>

namespace taizhang {

namespace {

constexpr float button_padding = 14.0F;
constexpr float segment_padding = 14.0F;
constexpr float arrow_width = 34.0F;
constexpr float lock_room = 16.0F; ///< of a segment

ImDrawList& canvas() {
    return *ImGui::GetWindowDrawList();
}

void outline(const Look& look, const Box& box) {
    canvas().AddRect(box.min, box.max, look.palette().edge, look.px(control_radius));
}

/// A hairline along the box's left edge.
void divider(const Look& look, const Box& box) {
    canvas().AddLine(box.min, {box.min.x, box.max.y}, look.palette().edge);
}

ImDrawFlags corners(bool first, bool last) {
    ImDrawFlags flags = ImDrawFlags_RoundCornersNone;
    if (first)
        flags |= ImDrawFlags_RoundCornersLeft;
    if (last)
        flags |= ImDrawFlags_RoundCornersRight;
    return first || last ? flags & ~ImDrawFlags_RoundCornersNone : flags;
}

ImU32 segment_fill(const Look& look, bool chosen) {
    if (chosen)
        return look.palette().switched_on;
    return ImGui::IsItemHovered() ? look.palette().track : look.palette().surface;
}

float segment_width(const Look& look, std::string_view text) {
    return text_size(look, look.body(), text).x + 2.0F * look.px(segment_padding);
}

float segment_width(const Look& look, const SegmentText& segment) {
    return segment_width(look, segment.text) +
           (segment.mark == SegmentMark::lock ? look.px(lock_room) : 0.0F);
}

void draw_segment(const Look& look, const Box& box, const SegmentText& segment, ImU32 colour) {
    const TextStyle style = in_colour(look.body(), colour);
    if (segment.mark == SegmentMark::none)
        return draw_text_in(look, box, style, segment.text, Align::centre);
    const float room = look.px(lock_room);
    draw_text_in(look, {box.min, {box.max.x - room, box.max.y}}, style, segment.text,
                 Align::centre);
    const float text = text_size(look, style, segment.text).x;
    const float left = (box.min.x + box.max.x - room + text) / 2.0F;
    draw_lock({left + room / 2.0F + look.px(1), box.centre().y}, look.px(9), colour);
}

struct ButtonColours {
    ImU32 ground;
    ImU32 hovered;
    ImU32 held;
    ImU32 edge;
    ImU32 text;
};

ButtonColours colours_of(const Palette& palette, ButtonKind kind) {
    switch (kind) {
    case ButtonKind::primary:
        return {palette.primary, with_opacity(palette.primary, 0.9F),
                with_opacity(palette.primary, 0.8F), palette.primary, palette.on_primary};
    case ButtonKind::pressed:
        return {palette.selection, with_opacity(palette.selection, 0.9F),
                with_opacity(palette.selection, 0.8F), palette.brand, palette.on_selection};
    case ButtonKind::plain:
        break;
    }
    return {palette.surface, palette.track, palette.border, palette.edge, palette.text};
}

/// An arrow head that points left or right.
void draw_arrow(const Look& look, const Box& box, StepDirection step) {
    const float half = look.px(4);
    const float tip = step == StepDirection::back ? -half / 2.0F : half / 2.0F;
    const auto c = box.centre();
    const ImVec2 points[]{{c.x - tip, c.y - half}, {c.x + tip, c.y}, {c.x - tip, c.y + half}};
    canvas().AddPolyline(points, 3, look.palette().text, ImDrawFlags_None, look.px(1.5F));
}

bool arrow(const Look& look, std::string_view hint, StepDirection step) {
    const char* id = step == StepDirection::back ? "back" : "forward";
    const bool pressed =
        press_area(labelled(hint, id), {look.px(arrow_width), look.px(control_height)});
    const auto box = box_of_last_item();
    canvas().AddRectFilled(box.min, box.max, segment_fill(look, false), look.px(control_radius),
                           corners(step == StepDirection::back, step == StepDirection::forward));
    draw_arrow(look, box, step);
    if (ImGui::IsItemHovered())
        show_hint(look, hint);
    return pressed;
}

} // namespace

std::string labelled(std::string_view text, std::string_view id) {
    return std::string{text}.append("###").append(id);
}

bool press_area(const std::string& label, ImVec2 size) {
    const bool pressed = ImGui::InvisibleButton(label.c_str(), size, ImGuiButtonFlags_EnableNav);
    note_label_not_drawn();
    return !drags_page(ImGui::IsItemActive() || pressed) && pressed;
}

float button_width(const Look& look, std::string_view text) {
    return text_size(look, look.body(), text).x + 2.0F * look.px(button_padding);
}

bool button(const Look& look, std::string_view text, std::string_view id, ButtonKind kind) {
    const ButtonColours colours = colours_of(look.palette(), kind);
    const FontScope font{look, in_colour(look.body(), colours.text)};
    ImGui::PushStyleColor(ImGuiCol_Button, colours.ground);
    ImGui::PushStyleColor(ImGuiCol_ButtonHovered, colours.hovered);
    ImGui::PushStyleColor(ImGuiCol_ButtonActive, colours.held);
    ImGui::PushStyleColor(ImGuiCol_Border, colours.edge);
    const bool pressed = ImGui::Button(labelled(text, id).c_str(),
                                       {button_width(look, text), look.px(control_height)});
    if (kind == ButtonKind::pressed)
        note_item({.role = ItemRole::toggle, .is_on = true});
    ImGui::PopStyleColor(4);
    return pressed;
}

float segments_width(const Look& look, std::span<const SegmentText> segments) {
    float width = 0.0F;
    for (const auto& segment : segments)
        width += segment_width(look, segment);
    return width;
}

std::optional<int> segmented(const Look& look, std::span<const SegmentText> segments, int chosen) {
    std::optional<int> pressed;
    const auto whole = box_at_cursor({segments_width(look, segments), look.px(control_height)});
    ImGui::PushStyleVar(ImGuiStyleVar_ItemSpacing, {0.0F, 0.0F});
    for (int place = 0; place < static_cast<int>(segments.size()); ++place) {
        const auto& segment = segments[place];
        const bool is_last = place + 1 == static_cast<int>(segments.size());
        if (press_area(labelled(segment.text, segment.id),
                       {segment_width(look, segment), whole.height()}))
            pressed = place;
        note_item({.role = ItemRole::radio, .is_on = place == chosen});
        const auto box = box_of_last_item();
        canvas().AddRectFilled(box.min, box.max, segment_fill(look, place == chosen),
                               look.px(control_radius), corners(place == 0, is_last));
        const auto colour = place == chosen ? look.palette().on_switched : look.palette().text;
        draw_segment(look, box, segment, colour);
        if (place > 0)
            divider(look, box);
        if (!is_last)
            ImGui::SameLine();
    }
    ImGui::PopStyleVar();
    outline(look, whole);
    return pressed;
}

float stepper_width(const Look& look, std::string_view text) {
    return segment_width(look, text) + 2.0F * look.px(arrow_width);
}

std::optional<StepDirection> stepper(const Look& look, std::string_view text,
                                     std::string_view back_hint, std::string_view forward_hint) {
    std::optional<StepDirection> pressed;
    const auto whole = box_at_cursor({stepper_width(look, text), look.px(control_height)});
    const float arrows = look.px(arrow_width);
    const Box middle{{whole.min.x + arrows, whole.min.y}, {whole.max.x - arrows, whole.max.y}};
    if (arrow(look, back_hint, StepDirection::back))
        pressed = StepDirection::back;
    canvas().AddRectFilled(middle.min, middle.max, look.palette().surface);
    draw_text_in(look, middle, bold(look.body()), text, Align::centre);
    ImGui::SameLine(0.0F, middle.width());
    if (arrow(look, forward_hint, StepDirection::forward))
        pressed = StepDirection::forward;
    divider(look, middle);
    divider(look, box_of_last_item());
    outline(look, whole);
    return pressed;
}

} // namespace taizhang
