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

void LabelPlacer::place(std::span<const TextShape> candidates) {
    std::vector<TextShape> possible;
    for (const auto& candidate : candidates)
        if (const auto text = moved_into_bounds(candidate); is_possible(text))
            possible.push_back(text);
    if (possible.empty())
        return;
    const auto clear =
        std::ranges::find_if(possible, [this](const TextShape& text) { return is_clear(text); });
    if (clear != possible.end()) {
        put(*clear);
        return;
    }
    put_on_plate(possible.front());
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

void LabelPlacer::put_on_plate(TextShape text) {
    m_scene.add(RectShape{bounds_of(text, m_metrics), ColourRole::surface, 3, Fill::solid, {}});
    if (text.colour == ColourRole::surface)
        text.colour = ColourRole::text;
    put(text);
}

void LabelPlacer::put(const TextShape& text) {
    m_scene.add(text);
    keep_off(text);
}

} // namespace taizhang
