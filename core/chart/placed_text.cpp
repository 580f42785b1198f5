#include "chart/placed_text.h"

#include "text/line_break.h"

#include <cmath>

namespace taizhang {

void add_text(Scene& scene, Point middle, std::string text, const Lettering& lettering,
              ColourRole colour, Anchor anchor) {
    if (text.empty())
        return;
    scene.add(TextShape{{middle.x, middle.y + baseline_below_middle(lettering)},
                        std::move(text),
                        lettering,
                        colour,
                        anchor,
                        {}});
}

void add_empty_state(Scene& scene, const Rect& room, std::string_view text,
                     const TextMetrics& metrics) {
    constexpr Lettering lettering{15, FontWeight::regular};
    constexpr double line = 24;
    if (room.width < 40)
        return;
    const auto lines = broken_lines(text, room.width, lettering, metrics);
    const double height = line * static_cast<double>(lines.size());
    if (height > room.height)
        return;
    Point middle{room.centre().x, room.centre().y - height / 2 + line / 2};
    for (const auto& each : lines) {
        add_text(scene, middle, each, lettering, ColourRole::secondary, Anchor::middle);
        middle.y += line;
    }
}

std::vector<std::string> broken_lines(std::string_view text, double width,
                                      const Lettering& lettering, const TextMetrics& metrics) {
    std::vector<std::string> lines;
    for (const auto part : lines_of(text, static_cast<float>(width), [&](std::string_view piece) {
             return static_cast<float>(std::ceil(metrics.width(piece, lettering)));
         }))
        lines.emplace_back(part);
    return lines;
}

std::vector<std::string> lines_without_orphan(std::string_view text, double width,
                                              const Lettering& lettering,
                                              const TextMetrics& metrics) {
    auto lines = broken_lines(text, width, lettering, metrics);
    const auto has_orphan = [&] {
        return lines.size() > 1 && metrics.width(lines.back(), lettering) < 2 * lettering.size;
    };
    constexpr double step = 2;
    for (double narrower = width - step; has_orphan() && narrower > width / 2; narrower -= step) {
        auto tighter = broken_lines(text, narrower, lettering, metrics);
        if (tighter.size() > lines.size())
            break;
        lines = std::move(tighter);
    }
    return lines;
}

} // namespace taizhang
