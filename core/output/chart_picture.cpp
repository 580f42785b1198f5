#include "output/chart_picture.h"

#include "output/cairo_canvas.h"
#include "output/svg_writer.h"

#include <algorithm>

namespace taizhang {

std::optional<PictureFormat> picture_format_of(std::string_view file_name) {
    const size_t dot = file_name.rfind('.');
    if (dot == std::string_view::npos)
        return std::nullopt;
    std::string ending{file_name.substr(dot + 1)};
    std::ranges::transform(ending, ending.begin(), [](char c) {
        return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return named<PictureFormat>(ending);
}

std::string picture_of(const Scene& scene, PictureFormat format, double scale) {
    switch (format) {
    case PictureFormat::svg:
        return svg_of(scene, light_style());
    case PictureFormat::pdf:
        return pdf_of(scene, light_style());
    case PictureFormat::png:
        break;
    }
    return png_of(scene, light_style(), scale);
}

} // namespace taizhang
