// Icons are lines, boxes and rings on a field of 16 by 16, so that they are sharp at every scale
// and have the colour of the text beside them.
#include "gui/bars/page_icon.h"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

namespace taizhang {

namespace {

constexpr float field = 16.0F;
constexpr float line_width = 1.5F;

class IconPen {
public:
    IconPen(ImVec2 corner, float size, ImU32 colour)
        : m_corner(corner), m_unit(size / field), m_colour(colour) {}

    void line(std::initializer_list<ImVec2> points) { stroke(points, ImDrawFlags_None); }
    void outline(std::initializer_list<ImVec2> points) { stroke(points, ImDrawFlags_Closed); }
    void box(ImVec2 min, ImVec2 max) { outline({min, {max.x, min.y}, max, {min.x, max.y}}); }
    void ring(ImVec2 centre, float radius) {
        m_list.AddCircle(at(centre), radius * m_unit, m_colour, 0, width());
    }

private:
    ImVec2 at(ImVec2 point) const {
        return {m_corner.x + point.x * m_unit, m_corner.y + point.y * m_unit};
    }
    float width() const { return std::max(1.0F, line_width * m_unit); }
    void stroke(std::initializer_list<ImVec2> points, ImDrawFlags flags) {
        std::vector<ImVec2> placed;
        for (const ImVec2& point : points)
            placed.push_back(at(point));
        m_list.AddPolyline(placed.data(), static_cast<int>(placed.size()), m_colour, flags,
                           width());
    }

    ImDrawList& m_list = *ImGui::GetWindowDrawList();
    ImVec2 m_corner;
    float m_unit;
    ImU32 m_colour;
};

void draw_tiles(IconPen& pen) {
    for (const ImVec2 corner : {ImVec2{2, 2}, ImVec2{9, 2}, ImVec2{2, 9}, ImVec2{9, 9}})
        pen.box(corner, {corner.x + 5, corner.y + 5});
}

void draw_bars(IconPen& pen) {
    pen.box({2, 8}, {5, 14});
    pen.box({6.5F, 3}, {9.5F, 14});
    pen.box({11, 6}, {14, 14});
}

void draw_grid(IconPen& pen) {
    pen.box({2, 2}, {14, 14});
    for (const float place : {6.0F, 10.0F}) {
        pen.line({{2, place}, {14, place}});
        pen.line({{place, 2}, {place, 14}});
    }
}

void draw_curve(IconPen& pen) {
    pen.line({{2, 2}, {2, 14}, {14, 14}});
    pen.line({{4.5F, 10.5F}, {7.5F, 7}, {10, 9}, {13.5F, 4}});
}

void draw_lines(IconPen& pen) {
    for (const float height : {4.0F, 8.0F, 12.0F})
        pen.line({{2, height}, {14, height}});
}

void draw_arrow_in(IconPen& pen) {
    pen.line({{2, 10}, {2, 14}, {14, 14}, {14, 10}});
    pen.line({{8, 2}, {8, 10}});
    pen.line({{5, 7}, {8, 10}, {11, 7}});
}

void draw_paper(IconPen& pen) {
    pen.outline({{3, 2}, {10, 2}, {13, 5}, {13, 14}, {3, 14}});
    pen.line({{5.5F, 8}, {10.5F, 8}});
    pen.line({{5.5F, 11}, {10.5F, 11}});
}

void draw_ticked_box(IconPen& pen) {
    pen.box({2, 2}, {14, 14});
    pen.line({{5, 8}, {7.2F, 10.5F}, {11.3F, 5.5F}});
}

void draw_screen(IconPen& pen) {
    pen.box({2, 3}, {14, 11});
    pen.line({{8, 11}, {8, 14}});
    pen.line({{5, 14}, {11, 14}});
}

void draw_padlock(IconPen& pen) {
    pen.box({3, 7}, {13, 14});
    pen.line({{5, 7}, {5, 5}, {6, 3}, {8, 2.2F}, {10, 3}, {11, 5}, {11, 7}});
}

void draw_target(IconPen& pen) {
    pen.ring({8, 8}, 6);
    pen.ring({8, 8}, 2.5F);
}

void draw_tree(IconPen& pen) {
    pen.box({6, 2}, {10, 5.5F});
    pen.box({2, 10.5F}, {6, 14});
    pen.box({10, 10.5F}, {14, 14});
    pen.line({{4, 10.5F}, {4, 8}, {12, 8}, {12, 10.5F}});
    pen.line({{8, 5.5F}, {8, 8}});
}

void draw_tag(IconPen& pen) {
    pen.outline({{2, 2}, {8, 2}, {14, 8}, {8, 14}, {2, 8}});
    pen.ring({5.3F, 5.3F}, 1);
}

void draw_clock(IconPen& pen) {
    pen.ring({8, 8}, 6);
    pen.line({{8, 4.5F}, {8, 8}, {10.8F, 9.6F}});
}

void draw_sliders(IconPen& pen) {
    pen.line({{2, 5}, {14, 5}});
    pen.ring({10, 5}, 1.8F);
    pen.line({{2, 11}, {14, 11}});
    pen.ring({5.5F, 11}, 1.8F);
}

struct PageIcon {
    PageId page;
    void (*draw)(IconPen&);
};

constexpr std::array icons{
    PageIcon{PageId::overview, draw_tiles},   PageIcon{PageId::indicator, draw_bars},
    PageIcon{PageId::branches, draw_grid},    PageIcon{PageId::charts, draw_curve},
    PageIcon{PageId::records, draw_lines},    PageIcon{PageId::intake, draw_arrow_in},
    PageIcon{PageId::report, draw_paper},     PageIcon{PageId::findings, draw_ticked_box},
    PageIcon{PageId::pack, draw_screen},      PageIcon{PageId::closed, draw_padlock},
    PageIcon{PageId::targets, draw_target},   PageIcon{PageId::organisation, draw_tree},
    PageIcon{PageId::catalogue, draw_tag},    PageIcon{PageId::history, draw_clock},
    PageIcon{PageId::settings, draw_sliders},
};

} // namespace

void draw_page_icon(PageId page, ImVec2 corner, float size, ImU32 colour) {
    const auto icon = std::ranges::find(icons, page, &PageIcon::page);
    if (icon == icons.end())
        return;
    IconPen pen{corner, size, colour};
    icon->draw(pen);
}

} // namespace taizhang
