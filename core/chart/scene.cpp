#include "chart/scene.h"

namespace taizhang {

namespace {

// Shares of the em; Chinese characters reach from 0.88 above to 0.12 below the baseline.
constexpr double ascent = 0.88;
constexpr double descent = 0.24;

double left_of(const TextShape& text, double width) {
    if (text.anchor == Anchor::start)
        return text.position.x;
    return text.position.x - (text.anchor == Anchor::middle ? width / 2 : width);
}

} // namespace

Rect bounds_of(const TextShape& text, const TextMetrics& metrics) {
    const double size = text.lettering.size;
    const double width = metrics.width(text.text, text.lettering);
    return {left_of(text, width), text.position.y - ascent * size, width,
            (ascent + descent) * size};
}

double baseline_below_middle(const Lettering& lettering) {
    return (ascent - descent) / 2 * lettering.size * 1.1;
}

} // namespace taizhang
