#include "output/picture/png_file.h"

#include <algorithm>
#include <png.h>
#include <stdexcept>
#include <vector>

namespace taizhang {

namespace {

constexpr int quickest_compression = 1;

[[noreturn]] void refuse(png_structp, png_const_charp reason) {
    throw std::runtime_error(reason);
}

void pass_over(png_structp, png_const_charp) {}

void append(png_structp png, png_bytep data, png_size_t length) {
    static_cast<std::string*>(png_get_io_ptr(png))
        ->append(reinterpret_cast<const char*>(data), length);
}

void flush(png_structp) {}

std::uint8_t part_of(std::uint32_t pixel, int shift) {
    return static_cast<std::uint8_t>(pixel >> shift);
}

/// PNG's colours do not depend on alpha, Cairo's are multiplied with it.
std::uint8_t straight(std::uint32_t part, std::uint32_t alpha) {
    return static_cast<std::uint8_t>(std::min(255u, (part * 255u + alpha / 2) / alpha));
}

std::uint8_t* add_colour(std::uint8_t* to, std::uint32_t pixel) {
    for (const int shift : {16, 8, 0})
        *to++ = part_of(pixel, shift);
    return to;
}

std::uint8_t* add_colour_and_alpha(std::uint8_t* to, std::uint32_t pixel) {
    const std::uint32_t alpha = pixel >> 24;
    for (const int shift : {16, 8, 0})
        *to++ = alpha == 0 ? 0 : straight(part_of(pixel, shift), alpha);
    *to++ = static_cast<std::uint8_t>(alpha);
    return to;
}

} // namespace

struct PngFile::Writer {
    explicit Writer(PictureAlpha kept_alpha)
        : alpha(kept_alpha),
          png(png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, refuse, pass_over)),
          info(png ? png_create_info_struct(png) : nullptr) {
        if (!info)
            throw std::bad_alloc{};
    }
    ~Writer() { png_destroy_write_struct(&png, &info); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;

    PictureAlpha alpha;
    png_structp png;
    png_infop info;
    std::string file;
    std::vector<std::uint8_t> row;
};

PngFile::PngFile(int width, int height, PictureAlpha alpha)
    : m_writer(std::make_unique<Writer>(alpha)) {
    auto& [kept, png, info, file, row] = *m_writer;
    const bool opaque = alpha == PictureAlpha::none;
    png_set_write_fn(png, &file, append, flush);
    png_set_IHDR(png, info, static_cast<png_uint_32>(width), static_cast<png_uint_32>(height), 8,
                 opaque ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA, PNG_INTERLACE_NONE,
                 PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
    png_set_sRGB_gAMA_and_cHRM(png, info, PNG_sRGB_INTENT_PERCEPTUAL);
    png_set_filter(png, PNG_FILTER_TYPE_BASE, PNG_FILTER_NONE);
    png_set_compression_level(png, quickest_compression);
    png_write_info(png, info);
    row.resize(static_cast<std::size_t>(width) * (opaque ? 3 : 4));
}

PngFile::~PngFile() = default;

void PngFile::add_row(std::span<const std::uint32_t> pixels) {
    const auto add = m_writer->alpha == PictureAlpha::none ? add_colour : add_colour_and_alpha;
    std::uint8_t* end = m_writer->row.data();
    for (const std::uint32_t pixel : pixels)
        end = add(end, pixel);
    png_write_row(m_writer->png, m_writer->row.data());
}

std::string PngFile::finish() {
    png_write_end(m_writer->png, m_writer->info);
    return std::move(m_writer->file);
}

} // namespace taizhang
