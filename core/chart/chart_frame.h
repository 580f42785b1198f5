#pragma once

#include "chart/chart_part.h"
#include "chart/scene.h"

#include <span>

namespace taizhang {

enum class Backdrop { none, surface }; ///< `none` leaves what lies below visible

/// What stands around a plot; empty texts take no room.
struct ChartFrame {
    std::string title;
    std::string subtitle;   ///< unit, period
    std::string footer;     ///< source and day
    double title_size = 15; ///< 15 in a card of the window, 20 in a picture that stands alone
    double padding = 0;     ///< 24 in a picture that stands alone
    Backdrop backdrop = Backdrop::none;
    ChartParts hidden; ///< its legend names them as hidden
};

/// How a legend shows what it names.
enum class Swatch {
    block,
    hatched,
    striped,
    tick,
    pace, ///< a short line upright
    ring_line,
    dashed_line,
    dotted_line,
    dot,
    ring,
    diamond,
    triangle
};

struct LegendEntry {
    std::string name;
    Swatch swatch = Swatch::block;
    ColourRole colour = ColourRole::data_current;
    std::optional<ChartPart> part = {};    ///< that a click on it hides
    std::optional<ChartPart> follows = {}; ///< without which it is not drawn either
};

/// Adds title, subtitle, legend at the upper right, notes and footer; gives the room that is left
/// for the plot. What there is no room for is shortened or left out.
Rect add_frame(Scene& scene, const ChartFrame& frame, std::span<const LegendEntry> legend,
               std::span<const std::string> notes, const TextMetrics& metrics);

} // namespace taizhang
