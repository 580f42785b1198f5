#include "chart/placed_scene.h"

namespace taizhang {

namespace {

/// Gives shapes their place and size on the page.
class Placer {
public:
    Placer(Point corner, double scale) : m_corner(corner), m_scale(scale) {}

    Rect placed(const Rect& rect) const {
        const Point corner = placed(Point{rect.x, rect.y});
        return {corner.x, corner.y, m_scale * rect.width, m_scale * rect.height};
    }

    Primitive operator()(RectShape shape) const {
        shape.rect = placed(shape.rect);
        shape.radius *= m_scale;
        return shape;
    }
    Primitive operator()(LineShape line) const {
        for (Point& point : line.points)
            point = placed(point);
        line.width *= m_scale;
        return line;
    }
    Primitive operator()(SymbolShape symbol) const {
        symbol.centre = placed(symbol.centre);
        symbol.radius *= m_scale;
        return symbol;
    }
    Primitive operator()(TextShape text) const {
        text.position = placed(text.position);
        text.lettering.size *= m_scale;
        return text;
    }

private:
    Point placed(Point point) const {
        return {m_corner.x + m_scale * point.x, m_corner.y + m_scale * point.y};
    }

    Point m_corner;
    double m_scale;
};

} // namespace

void add_scene(Scene& page, const Scene& part, Point corner, double scale) {
    const Placer placer{corner, scale};
    for (const Primitive& item : part.items)
        page.add(std::visit(placer, item));
    for (const Zone& zone : part.zones)
        page.zones.push_back({placer.placed(zone.rect), zone.mark});
}

} // namespace taizhang
