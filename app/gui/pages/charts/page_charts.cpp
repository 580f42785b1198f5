#include "gui/pages/charts/page_charts.h"

#include "gui/pages/indicator/listed_figures.h"

namespace taizhang {

namespace {

/// As in every chart.
std::string scope_of(const ViewFigures& figures) {
    return figures.definitions().units.at(figures.point.unit).name;
}

} // namespace

Chart quarters_chart(const ViewFigures& figures, const IndicatorProgress& progress,
                     Language language) {
    QuarterlyData data = quarterly_data(figures.definitions(), figures.point, progress, language);
    mark_reported(data, *figures.reported, figures.definitions(), figures.point, progress);
    return {ChartKind::quarterly, scope_of(figures), std::move(data)};
}

Chart units_chart(const ViewFigures& figures, const Texts& texts) {
    return {ChartKind::units, scope_of(figures), ranked_listed_units(figures, texts)};
}

Chart branches_chart(const ViewFigures& figures, CompareBy by, const Texts& texts) {
    const auto& [comparison, indicator, kinds] = *figures.branches;
    if (by == CompareBy::month)
        return {ChartKind::months, scope_of(figures),
                months_data(figures.definitions(), comparison, indicator, figures.point, texts)};
    return {ChartKind::heatmap, scope_of(figures),
            heatmap_data(figures.definitions(), comparison, by, figures.point, texts)};
}

} // namespace taizhang
