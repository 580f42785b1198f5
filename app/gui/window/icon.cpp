#include "gui/window/icon.h"

#include <cstdint>

namespace taizhang {

namespace {

constexpr int corner = 12;

struct Bar {
    int left;
    int top;
};
constexpr int bar_width = 9;
constexpr int bar_bottom = 50;
constexpr Bar bars[]{{14, 32}, {28, 22}, {42, 14}};

bool is_inside(int x, int y) {
    const auto beyond = [](int at) {
        const int last = icon_size - 1 - corner;
        return at < corner ? corner - at : at > last ? at - last : 0;
    };
    const int dx = beyond(x);
    const int dy = beyond(y);
    return dx * dx + dy * dy <= corner * corner;
}

bool is_bar(int x, int y) {
    for (const auto& bar : bars)
        if (x >= bar.left && x < bar.left + bar_width && y >= bar.top && y < bar_bottom)
            return true;
    return false;
}

std::uint32_t colour_at(int x, int y) {
    if (!is_inside(x, y))
        return 0x00000000;
    return is_bar(x, y) ? 0xFFFFFFFF : 0xA8201AFF;
}

} // namespace

std::vector<unsigned char> icon_pixels() {
    std::vector<unsigned char> pixels;
    pixels.reserve(icon_size * icon_size * 4);
    for (int y = 0; y < icon_size; ++y)
        for (int x = 0; x < icon_size; ++x)
            for (const int shift : {24, 16, 8, 0})
                pixels.push_back(static_cast<unsigned char>(colour_at(x, y) >> shift));
    return pixels;
}

} // namespace taizhang
