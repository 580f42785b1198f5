#include "chart/placed_scene.h"

namespace taizhang {

namespace {

/// Moves shapes by a distance.
class Mover {
public:
    explicit Mover(Point by) : m_by(by) {}

    Primitive operator()(RectShape shape) const {
        shape.rect.x += m_by.x;
        shape.rect.y += m_by.y;
        return unmarked(shape);
    }
    Primitive operator()(LineShape line) const {
        for (Point& point : line.points)
            point = moved(point);
        return unmarked(std::move(line));
    }
    Primitive operator()(SymbolShape symbol) const {
        symbol.centre = moved(symbol.centre);
        return unmarked(symbol);
    }
    Primitive operator()(TextShape text) const {
        text.position = moved(text.position);
        return unmarked(std::move(text));
    }

private:
    Point moved(Point point) const { return {point.x + m_by.x, point.y + m_by.y}; }

    template <class Shape>
    static Primitive unmarked(Shape shape) {
        shape.mark.reset();
        return shape;
    }

    Point m_by;
};

} // namespace

void add_scene(Scene& page, const Scene& part, Point corner) {
    const Mover mover{corner};
    for (const Primitive& item : part.items)
        page.add(std::visit(mover, item));
}

} // namespace taizhang
