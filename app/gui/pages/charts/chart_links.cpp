#include "gui/pages/charts/chart_links.h"

#include "gui/view/page_links.h"

#include <algorithm>

namespace taizhang {

namespace {

/// What a mark of a heatmap stands for: a cell for both, a name or a title for one.
struct HeatmapPlace {
    std::optional<UnitPlace> unit;
    std::optional<IndicatorPlace> indicator;
};

HeatmapPlace place_in(const HeatmapData& data, const Mark& mark) {
    const auto at = [](const auto& places, int place) {
        const bool known = 0 <= place && place < static_cast<int>(places.size());
        return known ? std::optional{places[place]} : std::nullopt;
    };
    const int columns = std::max(1, static_cast<int>(data.names.columns.size()));
    switch (mark.series) {
    case Series::cell:
        return {at(data.units, mark.place / columns), at(data.indicators, mark.place % columns)};
    case Series::column:
        return {{}, at(data.indicators, mark.place)};
    default:
        return {at(data.units, mark.place), {}};
    }
}

/// Opens what marks of each kind of chart stand for.
class MarkOpener {
public:
    MarkOpener(PageContext& context, const ViewFigures& figures, IndicatorPlace shown,
               const Mark& mark)
        : m_context(context), m_figures(figures), m_shown(shown), m_mark(mark) {}

    void operator()(const QuarterlyData&) { open_quarter_of_its_year(); }
    void operator()(const YearOverYearData&) { open_quarter_of_its_year(); }
    /// What was identified stands where other charts have the year before.
    void operator()(const RectificationData& data) {
        const auto& indicators = m_figures.definitions().indicators;
        const auto identified = std::ranges::find(indicators, identified_code, &Indicator::code);
        const bool is_identified =
            m_mark.series == Series::last_year && identified != indicators.end();
        open_quarter(is_identified ? IndicatorPlace{identified - indicators.begin()}
                                   : data.fixed_indicator,
                     m_mark.place);
    }
    void operator()(const CumulativeData&) {
        constexpr int months_of_quarter = 3;
        open_quarter(m_shown, m_mark.place < 0 ? -1 : m_mark.place / months_of_quarter);
    }
    void operator()(const YearsData& data) {
        open_quarter(m_shown, -1);
        if (0 <= m_mark.place && m_mark.place < static_cast<int>(data.bars.size()))
            m_context.navigation.current().year = data.bars[m_mark.place].year;
    }
    void operator()(const UnitBarsData&) { open_unit(m_shown, UnitPlace{m_mark.place}); }
    void operator()(const SummaryData&) { open_quarter(IndicatorPlace{m_mark.place}, -1); }
    void operator()(const DotRowsData&) { open_quarter(IndicatorPlace{m_mark.place}, -1); }
    void operator()(const FunnelData&) { open_quarter(IndicatorPlace{m_mark.place}, -1); }
    void operator()(const HeatmapData& data) {
        const auto [unit, indicator] = place_in(data, m_mark);
        if (unit || indicator)
            open_unit(indicator.value_or(m_shown), unit.value_or(m_figures.point.unit));
    }
    void operator()(const ActivityData& data) {
        const Date day = data.months.front().start + std::chrono::days{m_mark.place};
        View view = m_context.navigation.view();
        view.page = PageId::records;
        view.quarter = m_figures.definitions().calendar().quarter_of(day).number;
        view.records = {};
        view.scroll = 0.0F;
        m_context.navigation.go(view);
    }

private:
    IndicatorId id_of(IndicatorPlace indicator) const {
        return m_figures.indicator_at(indicator).id;
    }

    /// The whole year when the place is none of a quarter.
    void open_quarter(IndicatorPlace indicator, int place) {
        const bool is_quarter = 0 <= place && place < 4;
        open_indicator(m_context, id_of(indicator), m_context.navigation.view().unit,
                       is_quarter ? FigurePart::quarter : FigurePart::year_to_date);
        if (is_quarter)
            list_part(m_context.navigation.current(), FigurePart::quarter, place + 1);
    }

    void open_quarter_of_its_year() {
        open_quarter(m_shown, m_mark.place);
        if (m_mark.series == Series::last_year)
            --m_context.navigation.current().year;
    }

    void open_unit(IndicatorPlace indicator, UnitPlace unit) {
        open_indicator(m_context, id_of(indicator), m_figures.definitions().units.at(unit).id,
                       m_figures.point.quarter ? FigurePart::quarter : FigurePart::year_to_date);
    }

    PageContext& m_context;
    const ViewFigures& m_figures;
    IndicatorPlace m_shown;
    Mark m_mark;
};

} // namespace

void open_mark(PageContext& context, const ViewFigures& figures, const Chart& chart,
               IndicatorPlace shown, const Mark& mark) {
    std::visit(MarkOpener{context, figures, shown, mark}, chart.data);
}

} // namespace taizhang
