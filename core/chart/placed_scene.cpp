#include "chart/placed_scene.h"

namespace taizhang {

namespace {

/// Gives shapes their place and size on the page.
class Placer {
public:
    Placer(Point corner, double scale) : m_corner(corner), m_scale(scale) {}

    Primitive operator()(RectShape shape) const {
        const Point corner = placed({shape.rect.x, shape.rect.y});
        shape.rect = {corner.x, corner.y, m_scale * shape.rect.width, m_scale * shape.rect.height};
        shape.radius *= m_scale;
        return unmarked(shape);
    }
    Primitive operator()(LineShape line) const {
        for (Point& point : line.points)
            point = placed(point);
        line.width *= m_scale;
        return unmarked(std::move(line));
    }
    Primitive operator()(SymbolShape symbol) const {
        symbol.centre = placed(symbol.centre);
        symbol.radius *= m_scale;
        return unmarked(symbol);
    }
    Primitive operator()(TextShape text) const {
        text.position = placed(text.position);
        text.lettering.size *= m_scale;
        return unmarked(std::move(text));
    }

private:
    Point placed(Point point) const {
        return {m_corner.x + m_scale * point.x, m_corner.y + m_scale * point.y};
    }

    template <class Shape>
    static Primitive unmarked(Shape shape) {
        shape.mark.reset();
        return shape;
    }

    Point m_corner;
    double m_scale;
};

} // namespace

void add_scene(Scene& page, const Scene& part, Point corner, double scale) {
    const Placer placer{corner, scale};
    for (const Primitive& item : part.items)
        page.add(std::visit(placer, item));
}

} // namespace taizhang
