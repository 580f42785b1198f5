#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace taizhang {

/// A PNG file of pixels as Cairo paints them (CAIRO_FORMAT_ARGB32: native 32 bits, premultiplied),
/// row after row. Written for speed: charts are flat colours, which pack well without filters;
/// Cairo's own writer tries all of them and takes three times as long. The pixels are changed.
/// Throws std::runtime_error when there is no memory.
std::string png_file(std::span<std::uint32_t> pixels, int width, int height);

} // namespace taizhang
