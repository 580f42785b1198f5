#include "output/document/report_pictures.h"

#include "output/document/word_file.h"
#include "output/material/indicator_row.h"
#include "output/picture/cairo_canvas.h"
#include "output/picture/category_charts.h"
#include "output/picture/text_scene.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr double print_width = 1843; // 156 mm at 300 dpi

/// A chart printed as wide as the text.
WordPicture picture_of(const Chart& chart, const Texts& texts) {
    const Scene scene = text_scene(chart, CairoTextMetrics{}, texts);
    return {png_of(scene, light_style(), print_width / scene.size.width), word_text_width_mm,
            word_text_width_mm * scene.size.height / scene.size.width,
            scene.title + " " + scene.description};
}

/// Of those whose status asks for attention.
std::optional<IndicatorPlace> most_urgent(const Material& material,
                                          const MaterialCategory& category) {
    for (const Attention& attention : material.attention) {
        const bool of_status = attention.kind == AttentionKind::bad_status ||
                               attention.kind == AttentionKind::attention_status;
        if (of_status && std::ranges::find(category.indicators, attention.indicator) !=
                             category.indicators.end())
            return attention.indicator;
    }
    return std::nullopt;
}

} // namespace

std::vector<WordPicture> category_pictures(const PackSource& source,
                                           const MaterialCategory& category) {
    const Material& material = source.material;
    auto charts = category_charts(material, category, source.texts);
    const auto urgent = most_urgent(material, category);
    if (urgent && !has_private_figure(material, *urgent) && !is_told_by(charts, material, *urgent))
        if (auto chart = quarterly_chart(material, source.reader, *urgent, source.texts))
            charts.push_back(std::move(*chart));
    std::vector<WordPicture> pictures;
    for (const Chart& chart : charts)
        pictures.push_back(picture_of(chart, source.texts));
    return pictures;
}

std::vector<WordPicture> branch_pictures(const PackSource& source) {
    const auto chart = branch_chart(source.material, source.reader, source.texts);
    return chart ? std::vector{picture_of(*chart, source.texts)} : std::vector<WordPicture>{};
}

} // namespace taizhang
