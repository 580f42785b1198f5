#include "chart/scene.h"

namespace taizhang {

namespace {

// Shares of the em; Chinese characters reach from 0.88 above to 0.12 below the baseline.
constexpr double ascent = 0.88;
constexpr double descent = 0.24;

double left_of(const TextShape& text, double width) {
    if (text.anchor == Anchor::start)
        return text.position.x;
    return text.position.x - (text.anchor == Anchor::middle ? width / 2 : width);
}

Point moved(Point point, Point by) {
    return {point.x + by.x, point.y + by.y};
}

void move(RectShape& shape, Point by) {
    shape.rect.x += by.x;
    shape.rect.y += by.y;
}

void move(LineShape& line, Point by) {
    for (auto& point : line.points)
        point = moved(point, by);
}

void move(SymbolShape& symbol, Point by) {
    symbol.centre = moved(symbol.centre, by);
}

void move(TextShape& text, Point by) {
    text.position = moved(text.position, by);
}

} // namespace

void add_scene(Scene& scene, const Scene& part, Point corner) {
    for (Primitive item : part.items) {
        std::visit([corner](auto& shape) { move(shape, corner); }, item);
        scene.add(std::move(item));
    }
    for (Zone zone : part.zones) {
        zone.rect.x += corner.x;
        zone.rect.y += corner.y;
        scene.zones.push_back(zone);
    }
}

Rect bounds_of(const TextShape& text, const TextMetrics& metrics) {
    const double size = text.lettering.size;
    const double width = metrics.width(text.text, text.lettering);
    return {left_of(text, width), text.position.y - ascent * size, width,
            (ascent + descent) * size};
}

double baseline_below_middle(const Lettering& lettering) {
    return (ascent - descent) / 2 * lettering.size * 1.1;
}

} // namespace taizhang
