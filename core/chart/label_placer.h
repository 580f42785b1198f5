#pragma once

#include "chart/scene.h"

#include <span>

namespace taizhang {

/// Finds room for labels: no label ever covers another text or leaves its bounds, and it keeps off
/// lines and bars where it can. First come, first served.
class LabelPlacer {
public:
    LabelPlacer(Scene& scene, const Rect& bounds, const TextMetrics& metrics);

    /// Room that texts must leave free.
    void keep_free(const Rect& rect) { m_texts.push_back(rect); }
    /// Room of something painted that texts should leave free; labels of the same mark may lie on
    /// it.
    void avoid(const Rect& rect, const Mark& mark) { m_rects.push_back({rect, mark}); }
    void avoid(const LineShape& line);

    /// Adds a text at the first of its candidate places that is free, shifted sideways into the
    /// bounds; where only lines are in the way, on a plate of the surface's colour; else not at
    /// all.
    void place(std::span<const TextShape> candidates);

private:
    TextShape moved_into_bounds(TextShape text) const;
    bool is_possible(const TextShape& text) const;
    bool is_clear(const TextShape& text) const;
    void put_on_plate(TextShape text);
    void put(const TextShape& text);

    Scene& m_scene;
    Rect m_bounds;
    const TextMetrics& m_metrics;
    std::vector<Rect> m_texts;
    std::vector<Zone> m_rects;
    std::vector<Segment> m_lines;
};

} // namespace taizhang
