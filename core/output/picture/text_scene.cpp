#include "output/picture/text_scene.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr double usual_width = 620; // letters of 12 px become 8.5 pt on paper
constexpr double map_width = 780;   // more columns, smaller letters
constexpr double usual_height = 300;
constexpr double head_height = 110; ///< of a summary; below it two rows stand side by side
constexpr double row_height = 36;
constexpr double map_row_share = 0.62; ///< of a row of a heatmap
constexpr double tallest = 760;

double height_of_rows(double rows) {
    return std::min(tallest, head_height + row_height * rows);
}

Size size_of(const Chart& chart) {
    if (const auto* summary = std::get_if<SummaryData>(&chart.data))
        return {usual_width, height_of_rows(static_cast<double>((summary->rows.size() + 1) / 2))};
    if (const auto* map = std::get_if<HeatmapData>(&chart.data))
        return {map_width,
                height_of_rows(static_cast<double>(map->names.rows.size()) * map_row_share)};
    return {usual_width, usual_height};
}

} // namespace

Scene text_scene(const Chart& chart, const TextMetrics& metrics, const Texts& texts) {
    ChartFrame frame = standalone_frame(chart, texts);
    frame.footer.clear();
    frame.footer_end.clear();
    frame.unit = 14;
    frame.title_size = 17;
    frame.padding = 8;
    return scene_of(chart, frame, size_of(chart), metrics, texts);
}

} // namespace taizhang
