#include "output/document/report_pictures.h"

#include "output/document/word_file.h"
#include "output/material/indicator_row.h"
#include "output/picture/cairo_canvas.h"
#include "output/picture/category_charts.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr double picture_width = 620; // letters of 12 px become 8.5 pt on paper
constexpr double map_width = 780;     // more columns, smaller letters
constexpr double print_width = 1843;  // 156 mm at 300 dpi
constexpr double quarterly_height = 300;
constexpr double head_height = 110; ///< of a summary; below it two rows stand side by side
constexpr double row_height = 36;
constexpr double map_row_share = 0.62; ///< of a row of a heatmap
constexpr double tallest = 760;

/// A chart laid out in a size and printed as wide as the text.
WordPicture picture_of(const Chart& chart, Size size, const Texts& texts) {
    ChartFrame frame = standalone_frame(chart, texts);
    frame.footer.clear();
    frame.footer_end.clear();
    frame.unit = 14;
    frame.title_size = 17;
    frame.padding = 8;
    const Scene scene = scene_of(chart, frame, size, CairoTextMetrics{}, texts);
    return {png_of(scene, light_style(), print_width / size.width), word_text_width_mm,
            word_text_width_mm * size.height / size.width, scene.title + " " + scene.description};
}

double height_of_rows(double rows) {
    return std::min(tallest, head_height + row_height * rows);
}

Size size_of(const Chart& chart) {
    if (const auto* summary = std::get_if<SummaryData>(&chart.data))
        return {picture_width, height_of_rows(static_cast<double>((summary->rows.size() + 1) / 2))};
    if (const auto* map = std::get_if<HeatmapData>(&chart.data))
        return {map_width,
                height_of_rows(static_cast<double>(map->names.rows.size()) * map_row_share)};
    return {picture_width, quarterly_height};
}

std::optional<Chart> read(const PackSource& source, ChartKind kind, std::optional<int> indicator) {
    const Material& material = source.material;
    auto chart =
        read_chart(source.reader, *material.book, {kind, material.point, indicator}, source.texts);
    return chart && !is_empty(*chart) ? std::optional{std::move(*chart)} : std::nullopt;
}

/// Of those whose status asks for attention.
std::optional<int> most_urgent(const Material& material, const MaterialCategory& category) {
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
        if (auto chart = read(source, ChartKind::quarterly, *urgent))
            charts.push_back(std::move(*chart));
    std::vector<WordPicture> pictures;
    for (const Chart& chart : charts)
        pictures.push_back(picture_of(chart, size_of(chart), source.texts));
    return pictures;
}

std::vector<WordPicture> branch_pictures(const PackSource& source) {
    const auto chart = read(source, ChartKind::heatmap, {});
    if (!chart)
        return {};
    const auto is_private = [&](int indicator) {
        return source.material.privacy.hide_below &&
               is_case_figure(source.material.indicator_at(indicator));
    };
    if (std::ranges::any_of(std::get<HeatmapData>(chart->data).indicators, is_private))
        return {};
    return {picture_of(*chart, size_of(*chart), source.texts)};
}

} // namespace taizhang
