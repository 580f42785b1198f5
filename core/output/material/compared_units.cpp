#include "output/material/compared_units.h"

#include "progress/comparison.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

bool is_concerned(const ProgressOfUnit& each) {
    return each.progress.plan || each.progress.actual_to_date.value_or(0) > 0;
}

std::vector<ProgressOfUnit> progress_of_each(const YearFigures& figures, ReviewPoint point,
                                             IndicatorPlace indicator,
                                             std::span<const UnitPlace> units) {
    std::vector<ProgressOfUnit> each;
    for (const UnitPlace unit : units) {
        point.unit = unit;
        each.push_back({unit, progress_of(figures, point, indicator)});
    }
    return each;
}

} // namespace

std::vector<UnitPlace> units_below(const OrgTree& units, UnitPlace unit, const Period& period) {
    auto below = units.children_of(unit);
    std::erase_if(below, [&](UnitPlace child) { return !units.at(child).active.overlaps(period); });
    return below;
}

std::vector<UnitPlace> compared_units(const OrgTree& units, UnitPlace unit, const Period& period) {
    auto branches = units_of_kind(units, unit, UnitKind::branch, period);
    return branches.empty() ? units_below(units, unit, period) : branches;
}

std::vector<ProgressOfUnit> progress_by_unit(const YearFigures& figures, const ReviewPoint& point,
                                             IndicatorPlace indicator, const Period& period) {
    const OrgTree& tree = figures.definitions.units;
    for (const auto& units :
         {compared_units(tree, point.unit, period), units_below(tree, point.unit, period)}) {
        auto each = progress_of_each(figures, point, indicator, units);
        if (std::ranges::any_of(each, is_concerned))
            return each;
    }
    return progress_of_each(figures, point, indicator, std::array{point.unit});
}

} // namespace taizhang
