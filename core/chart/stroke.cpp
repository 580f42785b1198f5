#include "chart/stroke.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

// Along an edge: 1.4 times as far as from line to line.
constexpr double hatch_distance = 10;
constexpr double stripe_distance = 8;

/// Walks along a line in turns of dash and gap that go on around its corners.
class Dasher {
public:
    explicit Dasher(DashLengths lengths) : m_lengths(lengths), m_left(lengths.dash) {}

    void walk(const Segment& edge) {
        const double length = std::hypot(edge.to.x - edge.from.x, edge.to.y - edge.from.y);
        double done = 0;
        while (done < length) {
            const double next = std::min(length, done + m_left);
            if (m_painting)
                pieces.push_back({at(edge, done / length), at(edge, next / length)});
            m_left -= next - done;
            done = next;
            if (m_left <= 1e-9)
                turn();
        }
    }

    std::vector<Segment> pieces;

private:
    static Point at(const Segment& edge, double share) {
        return {edge.from.x + share * (edge.to.x - edge.from.x),
                edge.from.y + share * (edge.to.y - edge.from.y)};
    }
    void turn() {
        m_painting = !m_painting;
        m_left = m_painting ? m_lengths.dash : m_lengths.gap;
    }

    DashLengths m_lengths;
    double m_left;
    bool m_painting = true;
};

std::vector<Segment> edges_of(const LineShape& line) {
    std::vector<Segment> edges;
    for (size_t i = 1; i < line.points.size(); ++i)
        edges.push_back({line.points[i - 1], line.points[i]});
    return edges;
}

} // namespace

std::vector<Segment> hatch_of(const Rect& rect, Fill fill) {
    std::vector<Segment> lines;
    if (fill != Fill::hatched && fill != Fill::striped)
        return lines;
    const double distance = fill == Fill::hatched ? hatch_distance : stripe_distance;
    for (double offset = distance / 2; offset < rect.width + rect.height; offset += distance) {
        const Segment rising{{rect.x, rect.y + offset}, {rect.x + offset, rect.y}};
        const Segment falling{{rect.x, rect.bottom() - offset}, {rect.x + offset, rect.bottom()}};
        for (const auto& line : clipped(fill == Fill::hatched ? rising : falling, rect))
            lines.push_back(line);
    }
    return lines;
}

double hatch_width_of(Fill fill) {
    if (fill == Fill::hatched)
        return 2.4;
    return fill == Fill::striped ? 1.2 : 0;
}

double outline_width_of(Fill fill) {
    if (fill == Fill::solid)
        return 0;
    return fill == Fill::hatched ? 1.6 : 1.2;
}

DashLengths lengths_of(Dash dash) {
    return dash == Dash::dotted ? DashLengths{2, 3.5} : DashLengths{6, 4};
}

std::vector<Segment> pieces_of(const LineShape& line) {
    if (line.dash == Dash::solid)
        return edges_of(line);
    Dasher dasher{lengths_of(line.dash)};
    for (const auto& edge : edges_of(line))
        dasher.walk(edge);
    return dasher.pieces;
}

std::vector<Point> corners_of(const SymbolShape& symbol) {
    const auto [x, y] = symbol.centre;
    const double r = symbol.radius;
    switch (symbol.kind) {
    case SymbolKind::diamond:
        return {{x, y - r}, {x + r, y}, {x, y + r}, {x - r, y}};
    case SymbolKind::triangle:
        return {{x, y - r}, {x + r, y + r * 0.8}, {x - r, y + r * 0.8}};
    case SymbolKind::square:
        return {{x - r, y - r}, {x + r, y - r}, {x + r, y + r}, {x - r, y + r}};
    case SymbolKind::dot:
    case SymbolKind::ring:
        break;
    }
    return {};
}

} // namespace taizhang
