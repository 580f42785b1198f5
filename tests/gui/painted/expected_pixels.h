#pragma once

#include "gui/painted/extent.h"
#include "gui/painted/pixels.h"

#include <cmath>

namespace taizhang::testing {

/// What colours a picture of a scene has, reckoned from the scene's values: inside and outside
/// every edge of its boxes, wherever nothing but a plainly filled box is topmost.
class ExpectedPixels {
public:
    ExpectedPixels(const Scene& scene, const TextMetrics& metrics) : m_scene(scene) {
        for (const Primitive& item : scene.items)
            m_extents.push_back(extent_of(item, metrics));
    }

    struct Findings {
        int compared = 0;
        int wrong = 0;
        Point first_wrong;
    };

    /// `scale` is the picture's pixels for one of the scene's.
    Findings compare(const Pixels& picture, double scale) const {
        Findings findings;
        for (const Primitive& item : m_scene.items)
            if (const auto* shape = std::get_if<RectShape>(&item))
                for (const Point& point : points_beside_edges(*shape))
                    compare_at(findings, picture, scale, point);
        return findings;
    }

private:
    static constexpr double beside = 1.6; ///< more than the pixel that an edge may share

    static std::vector<Point> points_beside_edges(const RectShape& shape) {
        std::vector<Point> points;
        const Point centre = shape.rect.centre();
        for (const double away : {-beside, beside}) {
            const Rect edge = shape.rect.grown(away);
            if (edge.width <= 0 || edge.height <= 0)
                continue;
            points.insert(points.end(), {{edge.x, centre.y},
                                         {edge.right(), centre.y},
                                         {centre.x, edge.y},
                                         {centre.x, edge.bottom()}});
        }
        return points;
    }

    void compare_at(Findings& findings, const Pixels& picture, double scale, Point point) const {
        const int x = static_cast<int>(std::floor(point.x * scale));
        const int y = static_cast<int>(std::floor(point.y * scale));
        const auto expected = colour_at(point);
        if (!expected || !picture.has(x, y))
            return;
        ++findings.compared;
        if (is_about(picture.at(x, y), *expected))
            return;
        if (findings.wrong++ == 0)
            findings.first_wrong = point;
    }

    static bool is_about(Colour a, Colour b) {
        const auto close = [](int one, int other) { return std::abs(one - other) <= 3; };
        return close(a.red, b.red) && close(a.green, b.green) && close(a.blue, b.blue);
    }

    /// Empty where letters, lines, hatching or a rounded corner make it uncertain.
    std::optional<Colour> colour_at(Point point) const {
        for (size_t i = m_scene.items.size(); i-- > 0;) {
            const Rect& extent = m_extents[i];
            const auto* shape = std::get_if<RectShape>(&m_scene.items[i]);
            if (!shape && extent.grown(3).contains(point))
                return std::nullopt;
            if (!shape || !extent.grown(1.2).contains(point))
                continue;
            const bool is_plain = shape->fill == Fill::solid && is_well_inside(*shape, point);
            return is_plain ? std::optional{light_style()(shape->colour)} : std::nullopt;
        }
        return std::nullopt;
    }

    static bool is_well_inside(const RectShape& shape, Point point) {
        const Rect& rect = shape.rect;
        const auto is_inside = [&](double across, double down) {
            return rect.x + across <= point.x && point.x <= rect.right() - across &&
                   rect.y + down <= point.y && point.y <= rect.bottom() - down;
        };
        constexpr double edge = 1.2;
        const double corner = std::max(shape.radius, edge);
        return is_inside(edge, corner) || is_inside(corner, edge);
    }

    const Scene& m_scene;
    std::vector<Rect> m_extents; ///< one for each item
};

} // namespace taizhang::testing
