#pragma once

#include "model/ids.h"
#include "progress/reported_figure.h"

#include <map>
#include <utility>

namespace taizhang {

/// A figure of a quarter: whose, and of what.
using ReportedPlace = std::pair<UnitId, IndicatorId>;
/// By unit and indicator; without those that have neither record, target nor duty in the year.
using ReportedFigures = std::map<ReportedPlace, ReportedFigure>;

/// What was reported of the quarters of a year (figures.md §10); nothing for one that is open.
using ReportedYear = std::array<std::optional<ReportedFigures>, 4>;

/// What was reported of one figure, as far as the quarter (1 … 4) is closed and it was there then.
const ReportedFigure* find_reported(const ReportedYear& reported, int quarter,
                                    const ReportedPlace& place);

/// What was reported of a quarter; no value where no number was.
struct ReportedValue {
    std::optional<double> value;

    friend bool operator==(const ReportedValue&, const ReportedValue&) = default;
};
/// Of a closed quarter (1 … 4) whose number is another one now; where nothing was reported of the
/// figure, 0 is none.
std::optional<ReportedValue> reported_otherwise(const ReportedYear& reported, int quarter,
                                                const ReportedPlace& place,
                                                const std::optional<double>& now);

} // namespace taizhang
