#include "gui/desk/branches_reader.h"

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

} // namespace

BranchFigures read_branches(Reader& reader, const ViewFigures& figures) {
    const OrgTree& tree = figures.definitions().units;
    BranchFigures result;
    result.indicator = place_or_first(figures, figures.asked.indicator);
    result.kinds = kinds_below(tree, figures.point.unit);
    auto units = units_of_kind(tree, figures.point.unit, figures.asked.branches->kind,
                               period_looked_at(figures));
    if (figures.asked.branches->columns == CompareColumns::months)
        result.comparison = read_monthly_comparison(reader, *figures.book, figures.point,
                                                    result.indicator, std::move(units));
    else
        result.comparison = comparison_of(figures.book->figures(), figures.point, figures.coverage,
                                          std::move(units));
    return result;
}

} // namespace taizhang
