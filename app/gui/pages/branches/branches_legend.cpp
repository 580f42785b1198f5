#include "gui/pages/branches/branches_legend.h"

#include "gui/look/imgui_canvas.h"
#include "gui/look/shapes.h"
#include "gui/look/text.h"
#include "text/ids/branches.h"
#include "text/ids/duty.h"

#include <vector>

namespace taizhang {

namespace {

struct LegendItem {
    ImU32 colour;
    TextId text;
    enum class Kind { swatch, hatched, triangle, dot } kind = Kind::swatch;
};

std::vector<LegendItem> legend_of(const Look& look, CompareBy by) {
    const auto& heat = look.palette().heat;
    const bool duties = by == CompareBy::missing || by == CompareBy::month;
    std::vector<LegendItem> items;
    if (duties)
        items = {{heat[0], text_id::branches_nothing_done},
                 {heat[1], text_id::branches_partly_done},
                 {heat[2], text_id::branches_still_due},
                 {heat[3], text_id::branches_met}};
    else
        items = {{heat[0], text_id::branches_nothing_done},
                 {heat[1], text_id::branches_below_75},
                 {heat[2], text_id::branches_below_100},
                 {heat[3], text_id::branches_from_100},
                 {heat[4], text_id::branches_from_110}};
    items.push_back({look.palette().track, text_id::duty_not_required, LegendItem::Kind::hatched});
    items.push_back(
        {look.palette().brand, text_id::branches_missing_means, LegendItem::Kind::triangle});
    items.push_back(
        {look.palette().behind.fill, text_id::branches_has_pending, LegendItem::Kind::dot});
    return items;
}

constexpr float swatch_width = 18.0F;
constexpr float swatch_height = 12.0F;
constexpr float legend_gap = 18.0F;

/// Where each item of the legend stands, from its upper left corner; the last is the size.
std::vector<ImVec2> legend_places(const PageContext& context, const std::vector<LegendItem>& items,
                                  float width) {
    const Look& look = context.look;
    std::vector<ImVec2> places;
    const float row = line_height(look, look.small()) + look.px(4);
    ImVec2 at{0.0F, 0.0F};
    for (const LegendItem& item : items) {
        const float wanted =
            look.px(swatch_width + 6) + text_size(look, look.small(), context.texts(item.text)).x;
        if (at.x > 0.0F && at.x + wanted > width)
            at = {0.0F, at.y + row};
        places.push_back(at);
        at.x += wanted + look.px(legend_gap);
    }
    places.push_back({width, at.y + row});
    return places;
}

void draw_hatched(const Look& look, const Box& box) {
    Scene scene;
    scene.add(RectShape{.rect = {0, 0, swatch_width, swatch_height},
                        .colour = ColourRole::heat_blank,
                        .radius = 3,
                        .fill = Fill::hatched,
                        .mark = {}});
    paint_scene(look, box.min, scene);
}

void draw_item(const Look& look, const Box& box, const LegendItem& item) {
    switch (item.kind) {
    case LegendItem::Kind::swatch:
        ImGui::GetWindowDrawList()->AddRectFilled(box.min, box.max, item.colour, look.px(3));
        break;
    case LegendItem::Kind::hatched:
        draw_hatched(look, box);
        break;
    case LegendItem::Kind::triangle:
        draw_symbol(box.centre(), look.px(5.0F), ChipSymbol::triangle, item.colour);
        break;
    case LegendItem::Kind::dot:
        draw_symbol(box.centre(), look.px(3.0F), ChipSymbol::dot, item.colour);
        break;
    }
}

} // namespace

float branches_legend_height(const PageContext& context, CompareBy by, float width) {
    return legend_places(context, legend_of(context.look, by), width).back().y;
}

void draw_branches_legend(const PageContext& context, CompareBy by, float width) {
    const Look& look = context.look;
    const auto items = legend_of(look, by);
    const auto places = legend_places(context, items, width);
    const ImVec2 corner = ImGui::GetCursorScreenPos();
    const float line = line_height(look, look.small());
    for (size_t i = 0; i < items.size(); ++i) {
        const ImVec2 at{corner.x + places[i].x, corner.y + places[i].y};
        const Box swatch = box_at({at.x, at.y + (line - look.px(swatch_height)) / 2.0F},
                                  {look.px(swatch_width), look.px(swatch_height)});
        draw_item(look, swatch, items[i]);
        draw_text(look, {swatch.max.x + look.px(6), at.y}, look.small(),
                  context.texts(items[i].text));
    }
    ImGui::Dummy({width, places.back().y});
}

} // namespace taizhang
