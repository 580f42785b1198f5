#include "chart/label_placer.h"

#include <algorithm>

namespace taizhang {

namespace {

bool overlaps_any(const std::vector<Rect>& rects, const Rect& box) {
    return std::ranges::any_of(rects, [&](const Rect& rect) { return rect.overlaps(box); });
}

} // namespace

LabelPlacer::LabelPlacer(Scene& scene, const Rect& bounds, const TextMetrics& metrics)
    : m_scene(scene), m_bounds(bounds), m_metrics(metrics) {
    for (const auto& item : scene.items)
        std::visit([this](const auto& shape) { keep_off(shape); }, item);
}

void LabelPlacer::keep_off(const RectShape& shape) {
    if (shape.mark)
        m_rects.push_back({shape.rect, *shape.mark});
}

void LabelPlacer::keep_off(const LineShape& line) {
    for (size_t i = 1; line.mark && i < line.points.size(); ++i)
        m_lines.push_back({line.points[i - 1], line.points[i]});
}

void LabelPlacer::keep_off(const SymbolShape& symbol) {
    if (symbol.mark)
        m_symbols.push_back(
            Rect{symbol.centre.x, symbol.centre.y, 0, 0}.grown(symbol.radius + 0.5));
}

void LabelPlacer::keep_off(const TextShape& text) {
    m_texts.push_back(bounds_of(text, m_metrics));
}

bool LabelPlacer::place(std::span<const TextShape> candidates) {
    for (const auto& candidate : candidates)
        if (const auto text = moved_into_bounds(candidate); is_possible(text) && is_clear(text)) {
            put(text);
            return true;
        }
    return false;
}

bool LabelPlacer::place_lines(std::span<const std::vector<TextShape>> candidates) {
    for (const auto& lines : candidates)
        if (std::ranges::all_of(lines, [this](const TextShape& line) {
                return is_possible(line) && is_clear(line);
            })) {
            std::ranges::for_each(lines, [this](const TextShape& line) { put(line); });
            return true;
        }
    return false;
}

TextShape LabelPlacer::moved_into_bounds(TextShape text) const {
    const Rect box = bounds_of(text, m_metrics);
    const double to_right = std::max(0.0, m_bounds.x - box.x);
    const double to_left = std::max(0.0, box.right() - m_bounds.right());
    text.position.x += to_right - to_left;
    return text;
}

bool LabelPlacer::is_possible(const TextShape& text) const {
    const Rect box = bounds_of(text, m_metrics);
    return m_bounds.grown(1e-6).contains(box) && !overlaps_any(m_texts, box.grown(1));
}

bool LabelPlacer::is_clear(const TextShape& text) const {
    const Rect box = bounds_of(text, m_metrics);
    const auto is_hit = [&](const Zone& other) {
        return other.rect.overlaps(box) && other.mark != text.mark;
    };
    const auto is_crossed = [&](const Segment& line) {
        return !clipped(line, box.grown(1)).empty();
    };
    return !overlaps_any(m_symbols, box) && std::ranges::none_of(m_rects, is_hit) &&
           std::ranges::none_of(m_lines, is_crossed);
}

void LabelPlacer::put(const TextShape& text) {
    m_scene.add(text);
    keep_off(text);
}

} // namespace taizhang
