#include "chart/end_labels.h"

#include "chart/placed_text.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr double line_share = 1.35; ///< of a line's letters

double height_of(const EndLabel& label) {
    double height = 0;
    for (const auto& line : label.lines)
        height += line_share * line.lettering.size;
    return height;
}

/// The tops of labels that are sorted by height: pushed down off each other, then up off the
/// bottom.
std::vector<double> tops_of(const std::vector<EndLabel>& labels, const Rect& room) {
    std::vector<double> tops;
    double free = room.y;
    for (const auto& label : labels) {
        tops.push_back(
            std::max(free, label.y - line_share * label.lines.front().lettering.size / 2));
        free = tops.back() + height_of(label);
    }
    double limit = room.bottom();
    for (size_t i = labels.size(); i-- > 0;) {
        tops[i] = std::min(tops[i], limit - height_of(labels[i]));
        limit = tops[i];
    }
    return tops;
}

} // namespace

void add_end_labels(Scene& scene, const Rect& room, std::vector<EndLabel> labels,
                    const TextMetrics& metrics) {
    std::erase_if(labels, [](const EndLabel& label) { return label.lines.empty(); });
    double needed = 0;
    std::erase_if(
        labels, [&](const EndLabel& label) { return (needed += height_of(label)) > room.height; });
    std::ranges::stable_sort(labels, {}, &EndLabel::y);
    const auto tops = tops_of(labels, room);
    for (size_t i = 0; i < labels.size(); ++i) {
        double y = tops[i];
        for (const auto& [text, lettering, colour] : labels[i].lines) {
            const double height = line_share * lettering.size;
            add_text(scene, {room.x, y + height / 2}, fitted(text, lettering, room.width, metrics),
                     lettering, colour, Anchor::start);
            y += height;
        }
    }
}

} // namespace taizhang
