#include "output/picture/chart_picture.h"

#include "output/file/file_ending.h"
#include "output/picture/cairo_canvas.h"
#include "output/picture/svg_writer.h"

namespace taizhang {

std::optional<PictureFormat> picture_format_of(std::string_view file_name) {
    return named<PictureFormat>(ending_of(file_name));
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
