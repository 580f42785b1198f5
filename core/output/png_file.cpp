#include "output/png_file.h"

#include <algorithm>
#include <bit>
#include <memory>
#include <png.h>
#include <stdexcept>

namespace taizhang {

namespace {

static_assert(std::endian::native == std::endian::little, "ARGB32 lies as BGRA in memory");

std::uint32_t straight(std::uint32_t part, std::uint32_t alpha) {
    return std::min(255u, (part * 255u + alpha / 2) / alpha);
}

/// PNG's colours do not depend on alpha, Cairo's are multiplied with it.
void unpremultiply(std::uint32_t& pixel) {
    const std::uint32_t alpha = pixel >> 24;
    if (alpha == 0 || alpha == 255)
        return;
    const auto part = [&](int shift) { return straight((pixel >> shift) & 255u, alpha) << shift; };
    pixel = alpha << 24 | part(16) | part(8) | part(0);
}

struct Release {
    void operator()(png_image* image) const { png_image_free(image); }
};

} // namespace

std::string png_file(std::span<std::uint32_t> pixels, int width, int height) {
    std::ranges::for_each(pixels, unpremultiply);
    png_image image{};
    const std::unique_ptr<png_image, Release> release{&image};
    image.version = PNG_IMAGE_VERSION;
    image.width = static_cast<png_uint_32>(width);
    image.height = static_cast<png_uint_32>(height);
    image.format = PNG_FORMAT_BGRA;
    image.flags = PNG_IMAGE_FLAG_FAST;
    std::string file(PNG_IMAGE_PNG_SIZE_MAX(image), '\0');
    png_alloc_size_t size = file.size();
    if (png_image_write_to_memory(&image, file.data(), &size, 0, pixels.data(), 0, nullptr) == 0)
        throw std::runtime_error(image.message);
    file.resize(size);
    return file;
}

} // namespace taizhang
