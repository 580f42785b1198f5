#include "output/document/report_pictures.h"

#include "chart/quarterly_bars.h"
#include "output/cairo_canvas.h"
#include "output/document/word_file.h"
#include "output/material/indicator_row.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr Size picture_size{620, 300};                    // letters of 12 px become 8.5 pt on paper
constexpr double print_scale = 1843 / picture_size.width; // 156 mm at 300 dpi
constexpr size_t most_pictures = 2;

bool is_of(const MaterialCategory& category, int indicator) {
    return std::ranges::find(category.indicators, indicator) != category.indicators.end();
}

bool is_about_status(const Attention& attention) {
    return attention.kind == AttentionKind::bad_status ||
           attention.kind == AttentionKind::attention_status;
}

} // namespace

std::vector<int> pictured_indicators(const Material& material, const MaterialCategory& category) {
    std::vector<int> pictured;
    for (const Attention& attention : material.attention)
        if (pictured.size() < most_pictures && is_about_status(attention) &&
            is_of(category, attention.indicator))
            pictured.push_back(attention.indicator);
    const auto first = std::ranges::find_if(category.indicators, [&](int indicator) {
        return material.progress_of(indicator).plan.has_value();
    });
    if (pictured.empty() && first != category.indicators.end())
        pictured.push_back(*first);
    std::erase_if(pictured, [&](int indicator) { return has_private_figure(material, indicator); });
    return pictured;
}

WordPicture quarterly_picture(const Material& material, int indicator, const Texts& texts) {
    const QuarterlyData data = quarterly_data(material.definitions(), material.point,
                                              material.progress_of(indicator), texts.language());
    ChartFrame frame = standalone_frame(data, {}, texts);
    frame.title_size = 15;
    frame.padding = 8;
    frame.backdrop = Backdrop::surface;
    const Scene scene = quarterly_bars(data, frame, picture_size, CairoTextMetrics{}, texts);
    return {png_of(scene, light_style(), print_scale), word_text_width_mm,
            word_text_width_mm * picture_size.height / picture_size.width,
            scene.title + " " + scene.description};
}

} // namespace taizhang
