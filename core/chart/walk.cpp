#include "chart/walk.h"

#include <cmath>

namespace taizhang {

namespace {

std::vector<Stop> cells_of(const Scene& scene) {
    std::vector<Stop> cells;
    for (const auto& item : scene.items)
        if (const auto* rect = std::get_if<RectShape>(&item);
            rect && rect->mark && rect->mark->series == Series::cell)
            cells.push_back({rect->rect, rect->mark});
    return cells;
}

std::vector<Stop> zones_of(const Scene& scene) {
    std::vector<Stop> zones;
    for (const auto& zone : scene.zones)
        zones.push_back({zone.rect, zone.mark});
    return zones;
}

/// How far it is from one place to another, going to one side; nothing if it lies elsewhere. What
/// is straight ahead is nearer than what is beside.
std::optional<double> way(Point from, Point to, WalkStep step) {
    const bool level = step == WalkStep::left || step == WalkStep::right;
    const bool forward = step == WalkStep::right || step == WalkStep::down;
    const double across = std::abs(level ? to.y - from.y : to.x - from.x);
    const double along = (level ? to.x - from.x : to.y - from.y) * (forward ? 1 : -1);
    if (along < 0.5)
        return std::nullopt;
    return along + 3 * across;
}

} // namespace

std::vector<Stop> stops_of(const Scene& scene) {
    std::vector<Stop> stops = cells_of(scene);
    if (stops.empty())
        stops = zones_of(scene);
    for (const auto& box : scene.legend)
        stops.push_back({box.rect, {}, box.part});
    return stops;
}

std::optional<int> next_stop(std::span<const Stop> stops, std::optional<int> from, WalkStep step) {
    if (stops.empty())
        return std::nullopt;
    const int count = static_cast<int>(stops.size());
    if (!from || *from >= count)
        return step == WalkStep::right || step == WalkStep::down ? 0 : count - 1;
    int nearest = *from;
    double least = 0;
    for (int place = 0; place < count; ++place) {
        const auto cost =
            way(stops[static_cast<size_t>(*from)].rect.centre(), stops[place].rect.centre(), step);
        if (cost && (nearest == *from || *cost < least)) {
            nearest = place;
            least = *cost;
        }
    }
    return nearest;
}

} // namespace taizhang
