#include "gui/look/shapes.h"

#include "gui/look/text.h"

#include <algorithm>
#include <numbers>

namespace taizhang {

namespace {

ImDrawList& canvas() {
    return *ImGui::GetWindowDrawList();
}

void draw_check(ImVec2 c, float r, ImU32 colour) {
    const ImVec2 points[]{
        {c.x - r * 0.8F, c.y}, {c.x - r * 0.2F, c.y + r * 0.6F}, {c.x + r * 0.8F, c.y - r * 0.6F}};
    canvas().AddPolyline(points, 3, colour, ImDrawFlags_None, r * 0.45F);
}

void draw_cross(ImVec2 c, float r, ImU32 colour) {
    const float d = r * 0.65F;
    canvas().AddLine({c.x - d, c.y - d}, {c.x + d, c.y + d}, colour, r * 0.45F);
    canvas().AddLine({c.x - d, c.y + d}, {c.x + d, c.y - d}, colour, r * 0.45F);
}

void draw_diamond(ImVec2 c, float r, ImU32 colour) {
    canvas().AddQuadFilled({c.x, c.y - r}, {c.x + r, c.y}, {c.x, c.y + r}, {c.x - r, c.y}, colour);
}

void draw_triangle(ImVec2 c, float r, ImU32 colour) {
    canvas().AddTriangleFilled({c.x, c.y - r * 0.9F}, {c.x + r, c.y + r * 0.8F},
                               {c.x - r, c.y + r * 0.8F}, colour);
}

constexpr float chip_height = 22.0F;
constexpr float chip_padding = 9.0F;
constexpr float chip_symbol_radius = 4.0F;
constexpr float chip_symbol_gap = 5.0F;
constexpr float half_pi = std::numbers::pi_v<float> / 2;

TextStyle chip_text(const Look& look, Tone tone) {
    return bold(in_colour(look.small(), colours_of(look.palette(), tone).text));
}

} // namespace

const ToneColours& colours_of(const Palette& palette, Tone tone) {
    switch (tone) {
    case Tone::good:
        return palette.good;
    case Tone::attention:
        return palette.behind;
    case Tone::bad:
        return palette.alarm;
    case Tone::neutral:
        break;
    }
    return palette.neutral;
}

void draw_shadow(const Look& look, ImDrawList& canvas, const Box& box) {
    constexpr int rings = 8;
    const ImU32 darkest = look.palette().shadow;
    const ImU32 opacity = (darkest & IM_COL32_A_MASK) >> IM_COL32_A_SHIFT;
    if (opacity == 0)
        return;
    const float step = look.px(1);
    for (int ring = 1; ring <= rings; ++ring) {
        const float out = step * (static_cast<float>(ring) - 0.5F);
        const float share = 1.0F - static_cast<float>(ring - 1) / static_cast<float>(rings);
        const ImU32 colour = with_opacity(darkest, static_cast<float>(opacity) * share / 255.0F);
        canvas.AddRect({box.min.x - out, box.min.y - out}, {box.max.x + out, box.max.y + out},
                       colour, look.px(card_radius) + out, 0, step);
    }
}

void draw_card(const Look& look, const Box& box) {
    const float radius = look.px(card_radius);
    canvas().AddRectFilled(box.min, box.max, look.palette().surface, radius);
    canvas().AddRect(box.min, box.max, look.palette().border, radius);
}

void draw_card(const Look& look, const Box& box, ImU32 accent) {
    const float radius = look.px(card_radius);
    canvas().AddRectFilled(box.min, box.max, accent, radius);
    const ImVec2 inner{box.min.x + look.px(4), box.min.y};
    canvas().AddRectFilled(inner, box.max, look.palette().surface, radius);
    canvas().AddRect(box.min, box.max, look.palette().border, radius);
    canvas().PushClipRect(box.min, {inner.x + look.px(2), box.max.y}, true);
    canvas().AddRect(box.min, {box.max.x, box.max.y}, accent, radius);
    canvas().PopClipRect();
}

void draw_symbol(ImVec2 centre, float radius, ChipSymbol symbol, ImU32 colour) {
    switch (symbol) {
    case ChipSymbol::check:
        return draw_check(centre, radius, colour);
    case ChipSymbol::double_check:
        draw_check({centre.x - radius * 0.4F, centre.y}, radius * 0.85F, colour);
        return draw_check({centre.x + radius * 0.5F, centre.y}, radius * 0.85F, colour);
    case ChipSymbol::half:
        canvas().PathArcTo(centre, radius * 0.85F, half_pi, 3 * half_pi);
        canvas().PathFillConvex(colour);
        return canvas().AddCircle(centre, radius * 0.85F, colour, 0, radius * 0.3F);
    case ChipSymbol::dot:
        return canvas().AddCircleFilled(centre, radius, colour);
    case ChipSymbol::ring:
        return canvas().AddCircle(centre, radius * 0.85F, colour, 0, radius * 0.4F);
    case ChipSymbol::diamond:
        return draw_diamond(centre, radius, colour);
    case ChipSymbol::triangle:
        return draw_triangle(centre, radius, colour);
    case ChipSymbol::cross:
        return draw_cross(centre, radius, colour);
    case ChipSymbol::dash:
        return canvas().AddLine({centre.x - radius, centre.y}, {centre.x + radius, centre.y},
                                colour, radius * 0.5F);
    }
}

void draw_lock(ImVec2 centre, float width, ImU32 colour) {
    auto& list = *ImGui::GetWindowDrawList();
    const float body = width * 0.72F;
    const float top = centre.y - body * 0.1F;
    list.AddRectFilled({centre.x - width / 2.0F, top}, {centre.x + width / 2.0F, top + body},
                       colour, width * 0.15F);
    const float radius = width * 0.3F;
    const float line = std::max(1.0F, width * 0.16F);
    list.PathLineTo({centre.x - radius, top + line});
    list.PathArcTo({centre.x, top - radius * 0.55F}, radius, std::numbers::pi_v<float>,
                   2.0F * std::numbers::pi_v<float>);
    list.PathLineTo({centre.x + radius, top + line});
    list.PathStroke(colour, 0, line);
}

void draw_arrow_down(ImVec2 centre, float width, ImU32 colour) {
    const float half = width / 2.0F;
    canvas().AddTriangleFilled({centre.x - half, centre.y - half / 2.0F},
                               {centre.x + half, centre.y - half / 2.0F},
                               {centre.x, centre.y + half}, colour);
}

ImVec2 chip_size(const Look& look, const Chip& chip) {
    float width = look.px(2 * chip_padding + 2 * chip_symbol_radius);
    if (!chip.text.empty())
        width +=
            look.px(chip_symbol_gap) + text_size(look, chip_text(look, chip.tone), chip.text).x;
    return {width, look.px(chip_height)};
}

void draw_chip(const Look& look, ImVec2 position, const Chip& chip) {
    const auto box = box_at(position, chip_size(look, chip));
    const auto& colours = colours_of(look.palette(), chip.tone);
    canvas().AddRectFilled(box.min, box.max, colours.back, box.height() / 2.0F);
    if (look.palette().chips_have_edges)
        canvas().AddRect(box.min, box.max, colours.text, box.height() / 2.0F);
    const float radius = look.px(chip_symbol_radius);
    const ImVec2 centre{box.min.x + look.px(chip_padding) + radius, box.centre().y};
    draw_symbol(centre, radius, chip.symbol, colours.text);
    if (chip.text.empty())
        return;
    const float left = centre.x + radius + look.px(chip_symbol_gap);
    draw_text_in(look, {{left, box.min.y}, {box.max.x, box.max.y}}, chip_text(look, chip.tone),
                 chip.text);
}

void draw_bar(const Look& look, const Box& box, float share, ImU32 fill,
              std::optional<float> mark) {
    const float radius = box.height() / 2.0F;
    const auto at = [&](float part) {
        return box.min.x + box.width() * std::clamp(part, 0.0F, 1.0F);
    };
    canvas().AddRectFilled(box.min, box.max, look.palette().track, radius);
    if (share > 0.0F)
        canvas().AddRectFilled(box.min, {std::max(at(share), box.min.x + box.height()), box.max.y},
                               fill, radius);
    if (!mark)
        return;
    const float half = look.px(2) / 2.0F;
    canvas().AddRectFilled({at(*mark) - half, box.min.y - look.px(3)},
                           {at(*mark) + half, box.max.y + look.px(3)}, look.palette().marker);
}

CardScope::CardScope(const Look& look, const char* id, ImVec2 size, CardHeight height) {
    ImGui::PushStyleColor(ImGuiCol_ChildBg, look.palette().surface);
    ImGui::PushStyleColor(ImGuiCol_Border, look.palette().border);
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding,
                        {look.px(card_padding), look.px(card_padding)});
    ImGuiChildFlags flags = ImGuiChildFlags_Borders | ImGuiChildFlags_NavFlattened;
    if (height == CardHeight::of_content)
        flags |= ImGuiChildFlags_AutoResizeY;
    ImGui::BeginChild(id, size, flags);
    ImGui::PopStyleVar();
    ImGui::PopStyleColor(2);
}

CardScope::~CardScope() {
    ImGui::EndChild();
}

} // namespace taizhang
