#pragma once

#include "gui/look/look.h"

#include <optional>
#include <string_view>

namespace taizhang {

/// What a slider can be set to.
struct SliderRange {
    int least = 0;
    int most = 100;
    int step = 1;
};

/// A track with a knob; gives the value once it is let go, or moved by the arrow keys. `value` is
/// what it shows meanwhile, `width` in pixels.
std::optional<int> slider(const Look& look, std::string_view id, const SliderRange& range,
                          int& value, float width);

} // namespace taizhang
