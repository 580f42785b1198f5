#include "gui/pages/indicator/listed_figures.h"

#include "chart/figure_text.h"
#include "text/ids/quarter.h"
#include "text/ids/table.h"

namespace taizhang {

std::optional<int> listed_quarter(const ViewFigures& figures) {
    if (figures.asked.part != FigurePart::quarter)
        return std::nullopt;
    return figures.asked.part_quarter;
}

ReviewPoint listed_point(const ViewFigures& figures) {
    return {figures.point.year, listed_quarter(figures), figures.point.unit, figures.day};
}

std::string listed_period(const Texts& texts, const ViewFigures& figures) {
    if (figures.asked.part == FigurePart::unassigned)
        return std::string{texts(text_id::table_unassigned)};
    const auto quarter = listed_quarter(figures);
    return std::string{quarter ? quarter_name(*quarter - 1, texts)
                               : texts(text_id::quarter_whole_year)};
}

UnitBarsData listed_units(const ViewFigures& figures, Language language) {
    const auto& units = figures.indicator->by_unit;
    UnitBarsData data =
        unit_bars_data(figures.definitions(), listed_point(figures), units, language);
    if (figures.asked.part != FigurePart::unassigned)
        return data;
    for (size_t i = 0; i < data.bars.size(); ++i) {
        UnitBar& bar = data.bars[i];
        bar = {bar.name, bar.unit, units[i].progress.unassigned, {}, Precision::exact};
    }
    return data;
}

} // namespace taizhang
