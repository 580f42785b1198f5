#pragma once

#include "chart/scene.h"

namespace taizhang {

/// Adds a line of text whose height has its middle at `middle`; an empty one is left out.
void add_text(Scene& scene, Point middle, std::string text, const Lettering& lettering,
              ColourRole colour, Anchor anchor);

/// What a chart says instead of figures, in the middle of the room for its plot; may be broken into
/// several lines.
void add_empty_state(Scene& scene, const Rect& room, std::string_view text,
                     const TextMetrics& metrics);

/// The text in as many lines as it needs at a width.
std::vector<std::string> broken_lines(std::string_view text, double width,
                                      const Lettering& lettering, const TextMetrics& metrics);

/// As many lines, but no single character on the last one where that can be helped.
std::vector<std::string> lines_without_orphan(std::string_view text, double width,
                                              const Lettering& lettering,
                                              const TextMetrics& metrics);

} // namespace taizhang
