#pragma once

#include "chart/scene.h"

#include <algorithm>

namespace taizhang::testing {

/// The smallest box around some points.
class Around {
public:
    void add(Point point) {
        m_least = {std::min(m_least.x, point.x), std::min(m_least.y, point.y)};
        m_greatest = {std::max(m_greatest.x, point.x), std::max(m_greatest.y, point.y)};
    }
    void add(const Rect& rect) {
        add(Point{rect.x, rect.y});
        add(Point{rect.right(), rect.bottom()});
    }
    Rect box() const {
        return {m_least.x, m_least.y, m_greatest.x - m_least.x, m_greatest.y - m_least.y};
    }

private:
    Point m_least{1e9, 1e9};
    Point m_greatest{-1e9, -1e9};
};

/// Where a primitive is, told from its values alone.
class Extent {
public:
    explicit Extent(const TextMetrics& metrics) : m_metrics(metrics) {}

    Rect operator()(const RectShape& shape) const { return shape.rect; }
    Rect operator()(const LineShape& line) const {
        Around around;
        for (const Point& point : line.points)
            around.add(point);
        return around.box();
    }
    Rect operator()(const SymbolShape& symbol) const {
        return Rect{symbol.centre.x, symbol.centre.y, 0, 0}.grown(symbol.radius);
    }
    Rect operator()(const TextShape& text) const { return bounds_of(text, m_metrics); }

private:
    const TextMetrics& m_metrics;
};

inline Rect extent_of(const Primitive& item, const TextMetrics& metrics) {
    return std::visit(Extent{metrics}, item);
}

/// Every edge lies within `by` of the other's.
inline bool is_close(const Rect& a, const Rect& b, double by) {
    return a.grown(by).contains(b) && b.grown(by).contains(a);
}

/// The code points of a text that are not spaces.
inline std::string without_spaces(const std::string& text) {
    std::string rest;
    for (const char c : text)
        if (static_cast<unsigned char>(c) > 0x20)
            rest += c;
    return rest;
}

inline std::ptrdiff_t code_points_of(const std::string& text) {
    return std::ranges::count_if(
        text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; });
}

} // namespace taizhang::testing
