#pragma once

#include <vector>

namespace taizhang {

// Lengths of charts are pixels at 100 %; y grows downwards.

struct Point {
    double x = 0;
    double y = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

struct Size {
    double width = 0;
    double height = 0;

    friend bool operator==(const Size&, const Size&) = default;
};

struct Rect {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    double right() const { return x + width; }
    double bottom() const { return y + height; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
    Rect grown(double by) const { return {x - by, y - by, width + 2 * by, height + 2 * by}; }

    bool contains(Point point) const {
        return x <= point.x && point.x <= right() && y <= point.y && point.y <= bottom();
    }
    bool contains(const Rect& other) const {
        return x <= other.x && other.right() <= right() && y <= other.y &&
               other.bottom() <= bottom();
    }
    /// Touching edges do not count.
    bool overlaps(const Rect& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    friend bool operator==(const Rect&, const Rect&) = default;
};

/// The rectangle without a rim of `by`; flat rather than less than nothing.
Rect inset(const Rect& rect, double by);

struct Segment {
    Point from;
    Point to;

    friend bool operator==(const Segment&, const Segment&) = default;
};

/// The part of a segment that lies in the rectangle: none or one segment.
std::vector<Segment> clipped(const Segment& segment, const Rect& rect);

double distance(Point point, const Segment& segment);

} // namespace taizhang
