#include "gui/branches_reader.h"

#include "progress/monthly_comparison.h"

#include <algorithm>

namespace taizhang {

namespace {

Period period_looked_at(const ViewFigures& figures) {
    const Calendar calendar = figures.calendar();
    const ReviewPoint& point = figures.point;
    return point.quarter ? calendar.quarter({point.year, *point.quarter})
                         : calendar.year(point.year);
}

std::vector<UnitKind> kinds_below(const OrgTree& units, int unit) {
    std::vector<UnitKind> kinds;
    const auto range = units.subtree(unit);
    for (int place = range.first; place < range.end; ++place)
        if (std::ranges::find(kinds, units.at(place).kind) == kinds.end())
            kinds.push_back(units.at(place).kind);
    std::ranges::sort(kinds);
    return kinds;
}

/// A ratio has the records of its parts.
std::vector<IndicatorId> recorded(const Indicator& indicator) {
    if (indicator.measure == Measure::ratio)
        return {*indicator.numerator, *indicator.denominator};
    return {indicator.id};
}

Comparison read_months(Reader& reader, const ViewFigures& figures, int indicator,
                       std::vector<int> units) {
    ReviewPoint point = figures.point;
    point.quarter.reset();
    point.as_of = figures.day;
    const auto records = reader.records({.year = point.year,
                                         .indicators = recorded(figures.indicator_at(indicator)),
                                         .ended_by = figures.day});
    const Coverage coverage = figures.book->coverage(point);
    return monthly_comparison(figures.book->figures(), point, indicator, records, coverage,
                              std::move(units));
}

} // namespace

BranchFigures read_branches(Reader& reader, const ViewFigures& figures) {
    const OrgTree& tree = figures.definitions().units;
    BranchFigures result;
    result.indicator = place_or_first(figures, figures.asked.indicator);
    result.kinds = kinds_below(tree, figures.point.unit);
    auto units = units_of_kind(tree, figures.point.unit, figures.asked.branches->kind,
                               period_looked_at(figures));
    if (figures.asked.branches->columns == CompareColumns::months)
        result.comparison = read_months(reader, figures, result.indicator, std::move(units));
    else
        result.comparison = comparison_of(figures.book->figures(), figures.point, figures.coverage,
                                          std::move(units));
    return result;
}

} // namespace taizhang
