#pragma once

#include "output/picture/chart_book.h"

namespace taizhang::testing {

/// The data of one kind from a collection whose functions are named as the kinds are.
template <class Charts>
ChartData data_of(ChartKind kind, Charts& charts) {
    switch (kind) {
    case ChartKind::quarterly:
        return charts.quarterly();
    case ChartKind::cumulative:
        return charts.cumulative();
    case ChartKind::year_over_year:
        return charts.year_over_year();
    case ChartKind::years:
        return charts.years();
    case ChartKind::units:
        return charts.units();
    case ChartKind::heatmap:
        return charts.heatmap(CompareBy::completion);
    case ChartKind::months:
        return charts.heatmap(CompareBy::month);
    case ChartKind::funnel:
        return charts.funnel();
    case ChartKind::rectification:
        return charts.rectification();
    case ChartKind::summary:
        return charts.summary();
    case ChartKind::dots:
        return charts.dots();
    case ChartKind::calendar:
        break;
    }
    return charts.calendar();
}

/// A calendar of 2023 without a record.
inline ActivityData empty_year(const Calendar& calendar) {
    ActivityData data;
    data.year = 2023;
    for (int month = 1; month <= 12; ++month)
        data.months[static_cast<size_t>(month - 1)] = calendar.month(2023, month);
    return data;
}

} // namespace taizhang::testing
