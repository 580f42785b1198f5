#pragma once

#include "chart/style.h"
#include "model/enum_names.h"

namespace taizhang {

enum class PictureFormat { png, svg, pdf };

template <>
struct EnumNames<PictureFormat> {
    static constexpr std::array<std::pair<PictureFormat, std::string_view>, 3> names{
        {{PictureFormat::png, "png"}, {PictureFormat::svg, "svg"}, {PictureFormat::pdf, "pdf"}}};
};

/// By the end of a file's name, in letters of any size.
std::optional<PictureFormat> picture_format_of(std::string_view file_name);

/// A chart laid out for a file: the bytes depend on the scene and nothing else. Throws
/// std::runtime_error when a PNG is too large or there is no memory. `scale` is for PNG alone.
std::string picture_of(const Scene& scene, PictureFormat format, double scale);

inline constexpr int slide_width_px = 1920;
inline constexpr int slide_height_px = 1080;
/// The width of an A4 page between its margins (156 mm) at 300 dpi.
inline constexpr int a4_width_px = 1843;
inline constexpr int a4_height_px = 1037; ///< as wide to high as a slide

} // namespace taizhang
