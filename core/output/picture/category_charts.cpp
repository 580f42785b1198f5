#include "output/picture/category_charts.h"

#include "output/material/indicator_row.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr size_t least_summary = 3; ///< rows

/// Makes the charts of one category.
class CategoryCharts {
public:
    CategoryCharts(const Material& material, const MaterialCategory& category, const Texts& texts)
        : m_material(material), m_category(category), m_texts(texts) {}

    std::vector<Chart> charts() {
        add_summary();
        add_funnel();
        add_rectification();
        return std::move(m_charts);
    }

private:
    bool holds(IndicatorPlace indicator) const {
        return std::ranges::find(m_category.indicators, indicator) != m_category.indicators.end();
    }

    const IndicatorProgress* progress_of(std::string_view code) const {
        const auto place = place_of(m_material.definitions(), code);
        return place && holds(*place) ? &m_material.progress_of(*place) : nullptr;
    }

    void add(ChartKind kind, ChartData data) {
        m_charts.push_back({kind, m_material.unit().name, std::move(data)});
    }

    void add_summary() {
        SummaryData data = summary_data(m_material.definitions(), m_material.point,
                                        m_material.review, m_category.name, m_texts);
        std::erase_if(data.rows, [this](const SummaryRow& row) { return !holds(row.indicator); });
        if (data.rows.size() < least_summary)
            return;
        for (const IndicatorPlace indicator : m_category.indicators) // what is withheld is known
            data.without_figures -= m_material.withheld_of(indicator).total ? 1 : 0;
        data.without_figures = std::max(0, data.without_figures);
        add(ChartKind::summary, std::move(data));
    }

    void add_funnel() {
        std::vector<IndicatorProgress> steps;
        for (const auto code : case_steps)
            if (const auto* step = progress_of(code);
                step && !has_private_figure(m_material, step->indicator))
                steps.push_back(*step);
        if (steps.size() < 2)
            return;
        FunnelData data =
            funnel_data(m_material.definitions(), m_material.point, steps, m_texts.language());
        if (!is_empty(data))
            add(ChartKind::funnel, std::move(data));
    }

    void add_rectification() {
        const auto* identified = progress_of(identified_code);
        const auto* fixed = progress_of(fixed_code);
        const auto* rate = progress_of(rate_code);
        if (!identified || !fixed)
            return;
        for (const auto* each : {identified, fixed, rate})
            if (each && has_private_figure(m_material, each->indicator))
                return;
        RectificationData data = rectification_data(
            m_material.definitions(), m_material.point,
            {*identified, *fixed, rate ? std::optional{*rate} : std::nullopt}, m_texts.language());
        if (!is_empty(data))
            add(ChartKind::rectification, std::move(data));
    }

    const Material& m_material;
    const MaterialCategory& m_category;
    const Texts& m_texts;
    std::vector<Chart> m_charts;
};

std::optional<Chart> read(const Material& material, Reader& reader, ChartKind kind,
                          std::optional<IndicatorPlace> indicator, const Texts& texts) {
    auto chart = read_chart(reader, *material.book, {kind, material.point, indicator}, texts);
    return chart && !is_empty(*chart) ? std::optional{std::move(*chart)} : std::nullopt;
}

} // namespace

std::vector<Chart> category_charts(const Material& material, const MaterialCategory& category,
                                   const Texts& texts) {
    return CategoryCharts{material, category, texts}.charts();
}

bool is_told_by(std::span<const Chart> charts, const Material& material, IndicatorPlace indicator) {
    const std::string& code = material.indicator_at(indicator).code;
    return std::ranges::find(charts, ChartKind::rectification, &Chart::kind) != charts.end() &&
           (code == identified_code || code == fixed_code || code == rate_code);
}

std::optional<Chart> quarterly_chart(const Material& material, Reader& reader,
                                     IndicatorPlace indicator, const Texts& texts) {
    if (has_private_figure(material, indicator))
        return std::nullopt;
    return read(material, reader, ChartKind::quarterly, indicator, texts);
}

std::optional<Chart> branch_chart(const Material& material, Reader& reader, const Texts& texts) {
    auto chart = read(material, reader, ChartKind::heatmap, {}, texts);
    if (!chart)
        return std::nullopt;
    const auto is_private = [&](IndicatorPlace indicator) {
        return material.privacy.hide_below && is_case_figure(material.indicator_at(indicator));
    };
    if (std::ranges::any_of(std::get<HeatmapData>(chart->data).indicators, is_private))
        return std::nullopt;
    return chart;
}

} // namespace taizhang
