#include "chart/hit_test.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace taizhang {

namespace {

constexpr double mark_reach = 4;

bool covers(const RectShape& shape, Point point) {
    return shape.rect.contains(point);
}

bool covers(const LineShape& line, Point point) {
    for (size_t i = 1; i < line.points.size(); ++i)
        if (distance(point, {line.points[i - 1], line.points[i]}) <= line.width / 2 + mark_reach)
            return true;
    return false;
}

bool covers(const SymbolShape& symbol, Point point) {
    return std::hypot(point.x - symbol.centre.x, point.y - symbol.centre.y) <=
           symbol.radius + mark_reach;
}

/// A label belongs to what it labels, but painters differ in its width: it does not answer.
bool covers(const TextShape&, Point) {
    return false;
}

} // namespace

std::optional<Mark> mark_at(const Scene& scene, Point point) {
    for (const auto& item : std::views::reverse(scene.items)) {
        const auto mark = std::visit(
            [point](const auto& shape) { return covers(shape, point) ? shape.mark : std::nullopt; },
            item);
        if (mark)
            return mark;
    }
    return std::nullopt;
}

const Zone* zone_at(const Scene& scene, Point point) {
    const auto found = std::ranges::find_if(
        scene.zones, [point](const Zone& zone) { return zone.rect.contains(point); });
    return found == scene.zones.end() ? nullptr : &*found;
}

} // namespace taizhang
