#include "output/material/own_parts.h"

#include "progress/rollup.h"
#include "text/ids/chart.h"

#include <algorithm>

namespace taizhang {

namespace {

Tally own_tally(const YearFigures& figures, const ReviewPoint& point, IndicatorPlace indicator,
                UnitPlace unit) {
    const auto tally = rolled_up(figures.this_year.indicators[indicator],
                                 OrgTree::Range::of_one(unit), Extent::until_day);
    return point.quarter ? tally[static_cast<size_t>(*point.quarter - 1)] : total_of(tally);
}

} // namespace

std::vector<UnitBar> own_parts(const YearFigures& figures, const ReviewPoint& point,
                               IndicatorPlace indicator, std::span<const ProgressOfUnit> shown,
                               const Texts& texts) {
    const Definitions& definitions = figures.definitions;
    if (definitions.indicators[indicator].measure != Measure::sum)
        return {};
    const OrgTree& tree = definitions.units;
    const auto is_shown = [&](UnitPlace unit) {
        return std::ranges::any_of(shown, [&](const ProgressOfUnit& each) {
            const auto range = tree.subtree(each.unit);
            return range.first <= unit && unit < range.end;
        });
    };
    std::vector<UnitBar> parts;
    const auto all = tree.subtree(point.unit);
    for (UnitPlace unit = all.first; unit < all.end; ++unit) {
        const Tally own = own_tally(figures, point, indicator, unit);
        if (own.records == 0 || is_shown(unit))
            continue;
        const std::string& name = tree.at(unit).name;
        parts.push_back({tree.children_of(unit).empty()
                             ? name
                             : texts(text_id::chart_itself, std::string_view{name}),
                         unit,
                         to_number(own.sum),
                         {},
                         own.approximate ? Precision::approximate : Precision::exact,
                         Tone::neutral,
                         {}});
    }
    return parts;
}

} // namespace taizhang
