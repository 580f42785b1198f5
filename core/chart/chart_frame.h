#pragma once

#include "chart/chart_part.h"
#include "chart/scene.h"
#include "progress/status.h"
#include "text/texts.h"

#include <span>

namespace taizhang {

enum class Backdrop { none, surface }; ///< `none` leaves what lies below visible

/// Where the legend stands: at the right of the title where it fits, or in rows of its own below
/// the subtitle.
enum class LegendPlace { beside, below };

/// What stands around a plot; empty texts take no room.
struct ChartFrame {
    std::string title;
    std::string subtitle;   ///< what, when, who
    std::string footer;     ///< source, at the left
    std::string footer_end; ///< the day, at the right
    /// What all else is measured in (look.md, `f`): 15 in a card of the window, 17 in a picture
    /// that stands alone.
    double unit = 15;
    double title_size = 15; ///< 1.28 units in a picture that stands alone
    double padding = 0;     ///< left and right; half of it above and below
    Backdrop backdrop = Backdrop::none;
    LegendPlace legend = LegendPlace::beside;
    ChartParts hidden;
    /// On a screen, where a click on the legend shows again what is hidden, and where it can be
    /// said what to do; a file names nothing that it does not show.
    bool answers = false;
};

/// How a legend shows what it names.
enum class Swatch {
    block,
    outlined,
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
    std::optional<Status> status = {};     ///< whose symbol stands for it, in place of the swatch
};

/// Adds title, subtitle, legend, notes and footer; gives the room that is left for the plot. What
/// there is no room for is shortened or left out.
Rect add_frame(Scene& scene, const ChartFrame& frame, std::span<const LegendEntry> legend,
               std::span<const std::string> notes, const TextMetrics& metrics);

/// The same with room beside the legend and all below it: `strip` wide, at the right.
struct FrameRooms {
    Rect plot;
    Rect strip;
};
FrameRooms add_frame_with_strip(Scene& scene, const ChartFrame& frame,
                                std::span<const LegendEntry> legend,
                                std::span<const std::string> notes, double strip,
                                const TextMetrics& metrics);

/// What a chart without any figure says; on a screen with what to do.
std::string_view nothing_recorded(const ChartFrame& frame, const Texts& texts);

} // namespace taizhang
