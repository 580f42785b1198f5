#include "output/document/report_pictures.h"

#include "output/cairo_canvas.h"
#include "output/category_charts.h"
#include "output/document/word_file.h"
#include "output/material/indicator_row.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr double picture_width = 620;                // letters of 12 px become 8.5 pt on paper
constexpr double print_scale = 1843 / picture_width; // 156 mm at 300 dpi
constexpr double quarterly_height = 300;
constexpr double head_height = 110; ///< of a summary; below it two rows stand side by side
constexpr double row_height = 36;
constexpr double tallest = 760;

/// Paints the charts of one category.
class CategoryPainter {
public:
    CategoryPainter(const PackSource& source, const MaterialCategory& category)
        : m_source(source), m_category(category) {}

    std::vector<WordPicture> pictures() {
        for (const Chart& chart : category_charts(m_source.material, m_category, m_source.texts))
            add(chart, height_of(chart));
        if (const auto indicator = most_urgent(); indicator && !is_private(*indicator))
            add(read(ChartKind::quarterly, *indicator), quarterly_height);
        return std::move(m_pictures);
    }

private:
    bool is_private(int indicator) const {
        return has_private_figure(m_source.material, indicator);
    }

    std::optional<Chart> read(ChartKind kind, int indicator) const {
        const Material& material = m_source.material;
        auto chart = read_chart(m_source.reader, *material.book, {kind, material.point, indicator},
                                m_source.texts);
        return chart ? std::optional{std::move(*chart)} : std::nullopt;
    }

    static double height_of(const Chart& chart) {
        const auto* summary = std::get_if<SummaryData>(&chart.data);
        if (!summary)
            return quarterly_height;
        const auto rows = (summary->rows.size() + 1) / 2;
        return std::min(tallest, head_height + row_height * static_cast<double>(rows));
    }

    void add(const std::optional<Chart>& chart, double height) {
        if (!chart || is_empty(*chart))
            return;
        ChartFrame frame = standalone_frame(*chart, m_source.texts);
        frame.footer.clear();
        frame.title_size = 15;
        frame.padding = 8;
        const Scene scene =
            scene_of(*chart, frame, {picture_width, height}, m_metrics, m_source.texts);
        m_pictures.push_back({png_of(scene, light_style(), print_scale), word_text_width_mm,
                              word_text_width_mm * height / picture_width,
                              scene.title + " " + scene.description});
    }

    /// Of those whose status asks for attention.
    std::optional<int> most_urgent() const {
        for (const Attention& attention : m_source.material.attention) {
            const bool of_status = attention.kind == AttentionKind::bad_status ||
                                   attention.kind == AttentionKind::attention_status;
            const auto& all = m_category.indicators;
            if (of_status && std::ranges::find(all, attention.indicator) != all.end())
                return attention.indicator;
        }
        return std::nullopt;
    }

    const PackSource& m_source;
    const MaterialCategory& m_category;
    CairoTextMetrics m_metrics;
    std::vector<WordPicture> m_pictures;
};

} // namespace

std::vector<WordPicture> category_pictures(const PackSource& source,
                                           const MaterialCategory& category) {
    return CategoryPainter{source, category}.pictures();
}

} // namespace taizhang
