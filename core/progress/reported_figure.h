#pragma once

#include "progress/review.h"

namespace taizhang {

/// What is reported of one indicator and unit when a quarter is closed (figures.md §10): its own
/// figures on the quarter's last day, without comparisons with other years. No value as in
/// IndicatorProgress.
struct ReportedFigure {
    std::optional<double> annual; ///< target of the year
    std::optional<double> plan;   ///< of the quarter
    std::optional<double> actual; ///< of the quarter
    std::optional<double> to_date;
    std::optional<double> unassigned;
    std::optional<double> due;
    std::optional<double> completion;
    std::optional<double> lag;
    std::optional<bool> partial; ///< of the quarter
    std::optional<bool> partial_to_date;
    Status status = Status::no_target;
    int pending = 0;
    bool approximate = false;

    friend bool operator==(const ReportedFigure&, const ReportedFigure&) = default;
};

/// `quarter` 1 … 4; `progress` as it is on that quarter's last day.
ReportedFigure reported_figure(const IndicatorProgress& progress, int quarter);

} // namespace taizhang
