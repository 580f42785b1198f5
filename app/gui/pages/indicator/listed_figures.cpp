#include "gui/pages/indicator/listed_figures.h"

#include "chart/figure_text.h"
#include "chart/ratio_plate.h"
#include "output/material/own_parts.h"
#include "text/ids/quarter.h"
#include "text/ids/table.h"

#include <algorithm>

namespace taizhang {

namespace {

/// The point looked at, with the listed period in the place of its own.
ReviewPoint listed_point(const ViewFigures& figures) {
    return {figures.point.year, listed_quarter(figures), figures.point.unit, figures.day};
}

/// What stands in none of the units is a row like others.
void add_own_parts(UnitBarsData& data, const ViewFigures& figures, const Texts& texts) {
    const auto own = own_parts(figures.book->figures(), listed_point(figures),
                               figures.indicator->indicator, figures.indicator->by_unit, texts);
    data.bars.insert(data.bars.end(), own.begin(), own.end());
}

/// What is 未分季 has no plan.
void show_unassigned(UnitBarsData& data, const std::vector<ProgressOfUnit>& units) {
    for (UnitBar& bar : data.bars) {
        const auto found = std::ranges::find(units, bar.unit, &ProgressOfUnit::unit);
        bar.value.reset();
        if (found != units.end())
            bar.value = found->progress.unassigned;
        bar.plan.reset();
        bar.owed.reset();
        bar.precision = Precision::exact;
        bar.tone = {};
    }
}

} // namespace

std::optional<int> listed_quarter(const ViewFigures& figures) {
    if (figures.asked.part != FigurePart::quarter)
        return std::nullopt;
    return figures.asked.part_quarter;
}

std::string listed_period(const Texts& texts, const ViewFigures& figures) {
    if (figures.asked.part == FigurePart::unassigned)
        return std::string{texts(text_id::table_unassigned)};
    const auto quarter = listed_quarter(figures);
    return std::string{quarter ? quarter_name(*quarter - 1, texts)
                               : texts(text_id::quarter_whole_year)};
}

QuarterlyData listed_quarters(const ViewFigures& figures, Language language) {
    const auto& progress = figures.review[figures.indicator->indicator];
    QuarterlyData data = quarterly_data(figures.definitions(), figures.point, progress, language);
    mark_reported(data, *figures.reported, figures.definitions(), figures.point, progress);
    data.parts = ratio_parts(
        figures.definitions(), progress.indicator,
        [&](IndicatorPlace place) { return figures.review[place]; }, language);
    data.selected.reset();
    if (const auto quarter = listed_quarter(figures))
        data.selected = *quarter - 1;
    return data;
}

UnitBarsData listed_units(const ViewFigures& figures, const Texts& texts) {
    UnitBarsData data = unit_bars_data(figures.definitions(), listed_point(figures),
                                       figures.indicator->by_unit, texts.language());
    if (figures.asked.part == FigurePart::unassigned)
        show_unassigned(data, figures.indicator->by_unit);
    else
        add_own_parts(data, figures, texts);
    return data;
}

UnitBarsData ranked_listed_units(const ViewFigures& figures, const Texts& texts) {
    UnitBarsData data = ranked_unit_bars_data(figures.definitions(), listed_point(figures),
                                              figures.indicator->by_unit, texts);
    if (figures.asked.part != FigurePart::unassigned) {
        add_own_parts(data, figures, texts);
        rank_worst_first(data);
        return data;
    }
    show_unassigned(data, figures.indicator->by_unit);
    data.period += " · " + std::string{texts(text_id::table_unassigned)};
    std::ranges::stable_sort(data.bars, std::ranges::greater{}, &UnitBar::value);
    return data;
}

} // namespace taizhang
