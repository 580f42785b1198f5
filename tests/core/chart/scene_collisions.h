#pragma once

#include "chart/scene.h"

#include <catch2/catch_test_macros.hpp>
#include <cmath>

namespace taizhang::testing {

/// Finds what a text of a scene lies on: another text, a line, a symbol, or the edge of a
/// rectangle. A text may stand inside a rectangle that is its ground: one without a mark, or with
/// its own.
class Collisions {
public:
    Collisions(const Scene& scene, const TextMetrics& metrics) : m_scene(scene) {
        for (const auto& item : scene.items)
            if (const auto* text = std::get_if<TextShape>(&item))
                m_texts.push_back({text, inked(bounds_of(*text, metrics))});
    }

    /// Empty where there are none.
    std::string first() const {
        for (size_t i = 0; i < m_texts.size(); ++i) {
            for (size_t other = i + 1; other < m_texts.size(); ++other)
                if (m_texts[i].box.overlaps(m_texts[other].box))
                    return m_texts[i].text->text + " / " + m_texts[other].text->text;
            for (const auto& item : m_scene.items)
                if (std::visit([&](const auto& shape) { return hits(m_texts[i], shape); }, item))
                    return m_texts[i].text->text + " lies on a shape";
        }
        return {};
    }

private:
    struct Placed {
        const TextShape* text;
        Rect box;
    };

    /// A text's box without the room that letters leave free above and below.
    static Rect inked(const Rect& box) {
        return {box.x, box.y + 0.14 * box.height, box.width, 0.72 * box.height};
    }

    static bool hits(const Placed& placed, const RectShape& shape) {
        if (shape.rect.width <= 0 || shape.rect.height <= 0 || !shape.rect.overlaps(placed.box))
            return false;
        const bool is_ground =
            !shape.mark || shape.mark == placed.text->mark || shape.mark->series == Series::cell;
        return !is_ground || !shape.rect.grown(0.5).contains(placed.box) ||
               shape.fill != Fill::solid;
    }

    static bool hits(const Placed& placed, const LineShape& line) {
        if (line.colour == ColourRole::surface)
            return false; // a seam
        for (size_t i = 1; i < line.points.size(); ++i)
            if (!clipped({line.points[i - 1], line.points[i]}, placed.box).empty())
                return true;
        return false;
    }

    static bool hits(const Placed& placed, const SymbolShape& symbol) {
        const double reach = 0.7 * symbol.radius;
        return Rect{symbol.centre.x - reach, symbol.centre.y - reach, 2 * reach, 2 * reach}
            .overlaps(placed.box);
    }

    static bool hits(const Placed&, const TextShape&) { return false; }

    const Scene& m_scene;
    std::vector<Placed> m_texts;
};

} // namespace taizhang::testing
