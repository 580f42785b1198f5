#pragma once

#include "chart/scene.h"

#include <array>
#include <cstdint>
#include <string>

namespace taizhang {

struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    friend bool operator==(const Colour&, const Colour&) = default;
};

/// `#RRGGBB`
std::string to_hex(Colour colour);

/// The colours of one theme.
struct Style {
    std::array<Colour, 29> colours; ///< by ColourRole

    Colour operator()(ColourRole role) const { return colours[static_cast<size_t>(role)]; }
};

const Style& light_style();

} // namespace taizhang
