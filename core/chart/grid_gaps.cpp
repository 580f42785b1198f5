#include "chart/grid_gaps.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr double text_gap = 3; ///< between a line and a text

/// A part of a line along its direction.
struct Stretch {
    double from = 0;
    double to = 0;
};

bool is_grid(const LineShape& line) {
    return line.colour == ColourRole::grid && !line.mark && line.points.size() == 2;
}

/// What is left of a stretch without another.
void take_out(std::vector<Stretch>& stretches, const Stretch& taken) {
    std::vector<Stretch> left;
    for (const auto& [from, to] : stretches) {
        if (taken.to <= from || to <= taken.from) {
            left.push_back({from, to});
            continue;
        }
        if (from < taken.from)
            left.push_back({from, taken.from});
        if (taken.to < to)
            left.push_back({taken.to, to});
    }
    stretches = std::move(left);
}

/// Cuts level lines; upright ones with the axes exchanged.
class GridCutter {
public:
    GridCutter(const std::vector<Rect>& texts, const LineShape& line)
        : m_line(line), m_level(line.points[0].y == line.points[1].y) {
        const auto [from, to] = std::minmax({along(line.points[0]), along(line.points[1])});
        m_stretches.push_back({from, to});
        for (const Rect& text : texts)
            cut(text.grown(text_gap));
    }

    std::vector<LineShape> lines() const {
        std::vector<LineShape> lines;
        for (const auto& [from, to] : m_stretches) {
            lines.push_back(m_line);
            lines.back().points = {point(from), point(to)};
        }
        return lines;
    }

private:
    double along(Point point) const { return m_level ? point.x : point.y; }
    double across() const { return m_level ? m_line.points[0].y : m_line.points[0].x; }
    Point point(double at) const { return m_level ? Point{at, across()} : Point{across(), at}; }

    void cut(const Rect& box) {
        const bool crossed = m_level ? box.y < across() && across() < box.bottom()
                                     : box.x < across() && across() < box.right();
        if (crossed)
            take_out(m_stretches,
                     m_level ? Stretch{box.x, box.right()} : Stretch{box.y, box.bottom()});
    }

    const LineShape& m_line;
    bool m_level;
    std::vector<Stretch> m_stretches;
};

} // namespace

void cut_grid_behind_texts(Scene& scene, const TextMetrics& metrics) {
    std::vector<Rect> texts;
    for (const auto& item : scene.items)
        if (const auto* text = std::get_if<TextShape>(&item))
            texts.push_back(bounds_of(*text, metrics));
    std::vector<Primitive> items;
    items.reserve(scene.items.size());
    for (auto& item : scene.items) {
        const auto* line = std::get_if<LineShape>(&item);
        if (!line || !is_grid(*line)) {
            items.push_back(std::move(item));
            continue;
        }
        for (auto& piece : GridCutter{texts, *line}.lines())
            items.emplace_back(std::move(piece));
    }
    scene.items = std::move(items);
}

} // namespace taizhang
