#include "chart/progress_bar.h"

#include "chart/status_mark.h"

#include <algorithm>
#include <cmath>

namespace taizhang {

namespace {

constexpr double tick_width = 2;

} // namespace

Scene progress_bar(const ProgressBarData& data, Size size) {
    Scene scene;
    scene.size = size;
    const double inset = std::round(size.height * 0.22);
    const Rect track{0, inset, size.width, std::max(0.0, size.height - 2 * inset)};
    const double radius = track.height / 2;
    scene.add(RectShape{track, ColourRole::track, radius, Fill::solid, {}});
    if (data.completion && *data.completion > 0) {
        Rect bar = track;
        bar.width *= std::min(1.0, *data.completion);
        scene.add(RectShape{bar, tone_colour(data.tone, ColourRole::data_current), radius,
                            Fill::solid, Mark{Series::actual}});
    }
    if (data.pace) {
        const double room = std::max(0.0, size.width - tick_width);
        const double x = tick_width / 2 + std::round(room * std::clamp(*data.pace, 0.0, 1.0));
        scene.add(LineShape{{{x, 0}, {x, size.height}},
                            ColourRole::marker,
                            tick_width,
                            Dash::solid,
                            Mark{Series::plan}});
    }
    return scene;
}

} // namespace taizhang
