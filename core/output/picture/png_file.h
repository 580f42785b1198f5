#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace taizhang {

/// What a picture keeps of its pixels' alpha.
enum class PictureAlpha { none, kept };

/// A PNG file that grows row by row from pixels as Cairo paints them (CAIRO_FORMAT_ARGB32: native
/// 32 bits, premultiplied). Written for speed: charts are flat colours, which pack well without
/// filters; Cairo's own writer tries all of them and takes three times as long.
class PngFile {
public:
    /// Throws std::runtime_error when the size is beyond what a PNG file may have.
    PngFile(int width, int height, PictureAlpha alpha);
    ~PngFile();
    PngFile(const PngFile&) = delete;
    PngFile& operator=(const PngFile&) = delete;

    /// The next row; `width` pixels.
    void add_row(std::span<const std::uint32_t> pixels);

    /// The whole file; after `height` rows.
    std::string finish();

private:
    struct Writer;
    std::unique_ptr<Writer> m_writer;
};

} // namespace taizhang
