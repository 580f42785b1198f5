#pragma once

#include "chart/style.h"

#include <optional>
#include <png.h>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace taizhang::testing {

/// A picture as colours.
struct Pixels {
    int width = 0;
    int height = 0;
    std::vector<Colour> colours; ///< row by row

    bool has(int x, int y) const { return x >= 0 && y >= 0 && x < width && y < height; }
    Colour at(int x, int y) const { return colours[static_cast<size_t>(y * width + x)]; }
};

inline Pixels pixels_of(int width, int height, const unsigned char* bytes) {
    Pixels pixels{width, height, {}};
    for (int i = 0; i < width * height; ++i)
        pixels.colours.push_back({bytes[3 * i], bytes[3 * i + 1], bytes[3 * i + 2]});
    return pixels;
}

/// A PNG file; what is transparent is white.
inline Pixels png_pixels(const std::string& file) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    if (png_image_begin_read_from_memory(&image, file.data(), file.size()) == 0)
        throw std::runtime_error{image.message};
    image.format = PNG_FORMAT_RGB;
    std::vector<unsigned char> bytes(PNG_IMAGE_SIZE(image));
    const png_color white{255, 255, 255};
    png_image_finish_read(&image, &white, bytes.data(), 0, nullptr);
    return pixels_of(static_cast<int>(image.width), static_cast<int>(image.height), bytes.data());
}

/// A binary PPM file, as pdftoppm writes it.
inline Pixels ppm_pixels(const std::string& file) {
    std::istringstream head{file.substr(0, 64)};
    std::string magic;
    int width = 0;
    int height = 0;
    int greatest = 0;
    head >> magic >> width >> height >> greatest;
    const auto size = static_cast<size_t>(3 * width * height);
    if (magic != "P6" || file.size() < size)
        throw std::runtime_error{"no PPM"};
    return pixels_of(width, height,
                     reinterpret_cast<const unsigned char*>(file.data() + file.size() - size));
}

} // namespace taizhang::testing
