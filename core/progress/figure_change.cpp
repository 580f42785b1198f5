#include "progress/figure_change.h"

namespace taizhang {

namespace {

bool is_the_same(const IndicatorProgress& a, const IndicatorProgress& b) {
    return a.actual == b.actual && a.unassigned == b.unassigned &&
           a.actual_to_date == b.actual_to_date && a.plan == b.plan && a.due == b.due &&
           a.completion == b.completion && a.status == b.status;
}

} // namespace

std::vector<FigureChange> figure_changes(const YearFigures& before, const YearFigures& after,
                                         const ReviewPoint& point) {
    return figure_changes(before, point, after, point);
}

std::vector<FigureChange> figure_changes(const YearFigures& before, const ReviewPoint& point_before,
                                         const YearFigures& after, const ReviewPoint& point_after) {
    std::vector<FigureChange> changes;
    const auto former = review_of(before, point_before);
    const auto later = review_of(after, point_after);
    for (size_t i = 0; i < former.size(); ++i)
        if (!is_the_same(former[i], later[i]))
            changes.push_back({point_before.year, IndicatorPlace{i}, former[i], later[i]});
    return changes;
}

} // namespace taizhang
