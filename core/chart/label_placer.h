#pragma once

#include "chart/scene.h"

#include <span>

namespace taizhang {

/// Finds room for labels in a scene whose shapes are all there: no label ever covers another text
/// or leaves its bounds, and it keeps off marked shapes where it can. First come, first served.
class LabelPlacer {
public:
    LabelPlacer(Scene& scene, const Rect& bounds, const TextMetrics& metrics);

    /// Adds a text at the first of its candidate places that is free, shifted sideways into the
    /// bounds; without a free one not at all, and says so. A text may lie on the rectangle that has
    /// the same mark.
    bool place(std::span<const TextShape> candidates);

    /// The same for several lines that stand together.
    bool place_lines(std::span<const std::vector<TextShape>> candidates);

private:
    void keep_off(const RectShape& shape);
    void keep_off(const LineShape& line);
    void keep_off(const SymbolShape& symbol);
    void keep_off(const TextShape& text);

    TextShape moved_into_bounds(TextShape text) const;
    bool is_possible(const TextShape& text) const;
    bool is_clear(const TextShape& text) const;
    void put(const TextShape& text);

    Scene& m_scene;
    Rect m_bounds;
    const TextMetrics& m_metrics;
    std::vector<Rect> m_texts; ///< must stay free
    std::vector<Rect> m_symbols;
    std::vector<Zone> m_rects;
    std::vector<Segment> m_lines;
};

} // namespace taizhang
