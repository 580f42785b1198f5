#include "gui/look/imgui_canvas.h"

#include "chart/stroke.h"
#include "gui/look/text.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

ImU32 colour_of(const Palette& palette, ColourRole role) {
    switch (role) {
    case ColourRole::surface:
        return palette.surface;
    case ColourRole::border:
        return palette.border;
    case ColourRole::text:
        return palette.text;
    case ColourRole::secondary:
        return palette.secondary;
    case ColourRole::faint:
        return with_opacity(palette.secondary, 0.8F);
    case ColourRole::grid:
        return palette.grid;
    case ColourRole::track:
        return palette.track;
    case ColourRole::brand:
        return palette.brand;
    case ColourRole::data_current:
        return palette.data_current;
    case ColourRole::data_past:
        return palette.data_past;
    case ColourRole::data_last_year:
        return palette.data_last_year;
    case ColourRole::data_light:
        return palette.grid;
    case ColourRole::marker:
        return palette.marker;
    case ColourRole::good:
        return palette.good.fill;
    case ColourRole::attention:
        return palette.behind.fill;
    case ColourRole::bad:
        return palette.alarm.fill;
    case ColourRole::heat_blank:
        return palette.window;
    case ColourRole::heat_none:
        return palette.heat[0];
    case ColourRole::heat_low:
        return palette.heat[1];
    case ColourRole::heat_below:
        return palette.heat[2];
    case ColourRole::heat_met:
        return palette.heat[3];
    case ColourRole::heat_above:
        return palette.heat[4];
    case ColourRole::good_text:
        return palette.good.text;
    case ColourRole::attention_text:
        return palette.behind.text;
    case ColourRole::bad_text:
        return palette.alarm.text;
    case ColourRole::good_back:
        return palette.good.back;
    case ColourRole::attention_back:
        return palette.behind.back;
    case ColourRole::bad_back:
        return palette.alarm.back;
    case ColourRole::neutral:
        break;
    }
    return palette.neutral.text;
}

TextStyle style_of(const Lettering& lettering, ImU32 colour) {
    return {lettering.weight == FontWeight::bold ? Weight::bold : Weight::regular,
            static_cast<float>(lettering.size), colour, lettering.face};
}

/// Paints one scene on the current window.
class ImguiCanvas {
public:
    ImguiCanvas(const Look& look, const Palette& palette, ImVec2 origin, float zoom)
        : m_look(look), m_palette(palette), m_origin(origin), m_zoom(zoom),
          m_list(*ImGui::GetWindowDrawList()) {}

    void paint(const Scene& scene) {
        for (const auto& item : scene.items)
            std::visit([this](const auto& shape) { paint(shape); }, item);
    }

private:
    ImU32 colour(ColourRole role) const { return colour_of(m_palette, role); }
    float scaled(double length) const {
        return static_cast<float>(length) * m_look.theme.scale * m_zoom;
    }
    ImVec2 at(Point point) const {
        return {m_origin.x + scaled(point.x), m_origin.y + scaled(point.y)};
    }
    /// Letters come in whole pixels: rather too small than wider than they were laid out for.
    TextStyle zoomed(TextStyle style) const {
        if (m_zoom == 1.0F)
            return style;
        const float line =
            m_look.fonts.of(style.weight, style.face).line_height * m_look.theme.scale;
        style.size = std::max(1.0F, std::floor(style.size * m_zoom * line)) / line;
        return style;
    }
    static ImVec2 snapped(ImVec2 point) { return {std::round(point.x), std::round(point.y)}; }
    float thickness(double width) const { return std::max(1.0F, scaled(width)); }

    void paint(const RectShape& shape) {
        const ImVec2 min = snapped(at({shape.rect.x, shape.rect.y}));
        const ImVec2 max = snapped(at({shape.rect.right(), shape.rect.bottom()}));
        const bool solid = shape.fill == Fill::solid;
        m_list.AddRectFilled(min, max, colour(solid ? shape.colour : ColourRole::surface),
                             scaled(shape.radius));
        if (solid)
            return;
        for (const auto& [from, to] : hatch_of(shape.rect, shape.fill))
            m_list.AddLine(at(from), at(to), colour(shape.colour),
                           thickness(hatch_width_of(shape.fill)));
        m_list.AddRect(min, max, colour(shape.colour), scaled(shape.radius), ImDrawFlags_None,
                       thickness(outline_width_of(shape.fill)));
    }

    void paint(const LineShape& line) {
        if (line.dash == Dash::solid && line.points.size() > 2) {
            polyline(line);
            return;
        }
        for (const auto& piece : pieces_of(line))
            paint(piece, colour(line.colour), line.width);
    }

    void polyline(const LineShape& line) {
        std::vector<ImVec2> points;
        for (const auto& point : line.points)
            points.push_back(at(point));
        m_list.AddPolyline(points.data(), static_cast<int>(points.size()), colour(line.colour),
                           ImDrawFlags_None, thickness(line.width));
    }

    /// Level and upright lines fill whole pixels, so that they are sharp.
    void paint(const Segment& segment, ImU32 ink, double width) {
        const ImVec2 from = at(segment.from);
        const ImVec2 to = at(segment.to);
        const float whole = std::round(thickness(width));
        if (segment.from.y == segment.to.y) {
            const float top = std::round(from.y - whole / 2);
            m_list.AddRectFilled({from.x, top}, {to.x, top + whole}, ink);
        } else if (segment.from.x == segment.to.x) {
            const float left = std::round(from.x - whole / 2);
            m_list.AddRectFilled({left, std::min(from.y, to.y)},
                                 {left + whole, std::max(from.y, to.y)}, ink);
        } else {
            m_list.AddLine(from, to, ink, thickness(width));
        }
    }

    void paint(const SymbolShape& symbol) {
        std::vector<ImVec2> corners;
        for (const auto& corner : corners_of(symbol))
            corners.push_back(at(corner));
        if (!corners.empty()) {
            m_list.AddConvexPolyFilled(corners.data(), static_cast<int>(corners.size()),
                                       colour(symbol.colour));
            return;
        }
        m_list.AddCircleFilled(at(symbol.centre), scaled(symbol.radius), colour(symbol.colour));
        if (symbol.kind == SymbolKind::ring)
            m_list.AddCircleFilled(at(symbol.centre), scaled(symbol.radius - ring_width),
                                   colour(ColourRole::surface));
    }

    void paint(const TextShape& text) {
        const TextStyle style = zoomed(style_of(text.lettering, colour(text.colour)));
        const float width = text_size(m_look, style, text.text).x;
        const float share =
            text.anchor == Anchor::start ? 0.0F : (text.anchor == Anchor::middle ? 0.5F : 1.0F);
        const float above =
            line_height(m_look, style) / 2 + character_middle * scaled(text.lettering.size);
        const ImVec2 anchor = at(text.position);
        draw_text(m_look, {anchor.x - share * width, anchor.y - above}, style, text.text);
    }

    const Look& m_look;
    const Palette& m_palette;
    ImVec2 m_origin;
    float m_zoom;
    ImDrawList& m_list;
};

} // namespace

double ImguiTextMetrics::width(std::string_view text, const Lettering& lettering) const {
    return static_cast<double>(text_size(m_look, style_of(lettering, 0), text).x) /
           static_cast<double>(m_look.theme.scale);
}

Size scene_size(const Look& look, ImVec2 pixels) {
    return {static_cast<double>(pixels.x / look.theme.scale),
            static_cast<double>(pixels.y / look.theme.scale)};
}

void paint_scene(const Look& look, ImVec2 origin, const Scene& scene) {
    ImguiCanvas{look, look.palette(), origin, 1.0F}.paint(scene);
}

void paint_page(const Look& look, ImVec2 origin, const Scene& page, float zoom) {
    ImguiCanvas{look, light_palette(), origin, zoom}.paint(page);
}

Point scene_point(const Look& look, ImVec2 origin, ImVec2 screen) {
    const Size place = scene_size(look, {screen.x - origin.x, screen.y - origin.y});
    return {place.width, place.height};
}

} // namespace taizhang
