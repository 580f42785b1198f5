#include "chart/geometry.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

/// The share [from, to] of a segment that is still inside (Liang–Barsky).
struct Share {
    double from = 0;
    double to = 1;

    /// Cuts away where start + t × slope < 0.
    void keep_positive(double start, double slope) {
        if (slope == 0) {
            if (start < 0)
                to = -1;
        } else if (slope > 0) {
            from = std::max(from, -start / slope);
        } else {
            to = std::min(to, -start / slope);
        }
    }
};

Point along(const Segment& segment, double share) {
    return {segment.from.x + share * (segment.to.x - segment.from.x),
            segment.from.y + share * (segment.to.y - segment.from.y)};
}

} // namespace

Rect inset(const Rect& rect, double by) {
    const double x = std::min(by, rect.width / 2);
    const double y = std::min(by, rect.height / 2);
    return {rect.x + x, rect.y + y, rect.width - 2 * x, rect.height - 2 * y};
}

std::vector<Segment> clipped(const Segment& segment, const Rect& rect) {
    const auto& [from, to] = segment;
    Share inside;
    inside.keep_positive(from.x - rect.x, to.x - from.x);
    inside.keep_positive(rect.right() - from.x, from.x - to.x);
    inside.keep_positive(from.y - rect.y, to.y - from.y);
    inside.keep_positive(rect.bottom() - from.y, from.y - to.y);
    if (inside.from > inside.to)
        return {};
    return {{along(segment, inside.from), along(segment, inside.to)}};
}

double distance(Point point, const Segment& segment) {
    const double dx = segment.to.x - segment.from.x;
    const double dy = segment.to.y - segment.from.y;
    const double length = dx * dx + dy * dy;
    const double projected = (point.x - segment.from.x) * dx + (point.y - segment.from.y) * dy;
    const double share = length == 0 ? 0 : std::clamp(projected / length, 0.0, 1.0);
    const Point nearest = along(segment, share);
    return std::hypot(point.x - nearest.x, point.y - nearest.y);
}

} // namespace taizhang
