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

std::vector<UnitKind> kinds_below(const OrgTree& units, UnitPlace unit) {
    std::vector<UnitKind> kinds;
    const auto range = units.subtree(unit);
    for (UnitPlace place = range.first; place < range.end; ++place)
        if (std::ranges::find(kinds, units.at(place).kind) == kinds.end())
            kinds.push_back(units.at(place).kind);
    std::ranges::sort(kinds);
    return kinds;
}

/// Those that were asked for, in the order of the tree.
std::vector<UnitPlace> chosen_units(const OrgTree& tree, const std::vector<UnitId>& only) {
    std::vector<UnitPlace> places;
    for (const UnitId unit : only)
        if (const auto place = tree.place_of(unit))
            places.push_back(*place);
    std::ranges::sort(places);
    return places;
}

} // namespace

BranchFigures read_branches(Reader& reader, const ViewFigures& figures) {
    const OrgTree& tree = figures.definitions().units;
    BranchFigures result;
    result.indicator = place_or_first(figures, figures.asked.indicator);
    result.kinds = kinds_below(tree, figures.point.unit);
    const BranchesAsked& asked = *figures.asked.branches;
    auto units = asked.only.empty() ? units_of_kind(tree, figures.point.unit, asked.kind,
                                                    period_looked_at(figures))
                                    : chosen_units(tree, asked.only);
    if (asked.columns == CompareColumns::months)
        result.comparison = read_monthly_comparison(reader, *figures.book, figures.point,
                                                    result.indicator, std::move(units));
    else
        result.comparison = comparison_of(figures.book->figures(), figures.point, figures.coverage,
                                          std::move(units));
    return result;
}

} // namespace taizhang
