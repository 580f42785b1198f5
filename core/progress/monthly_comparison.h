#pragma once

#include "model/record.h"
#include "progress/comparison.h"

#include <span>

namespace taizhang {

/// Columns of a comparison by months: 0 … 11, then what lies in no single month, then the year.
inline constexpr int no_single_month = 12;
inline constexpr int whole_year_column = 13;

/// Units against the months of the year for one indicator, until the day looked at of `point`,
/// whose quarter does not matter. A month has no plan: only duties of a week or a month colour it.
/// `records` are those of the indicator (of both parts of a ratio) that have ended by that day;
/// `coverage` has the duties of the whole year.
Comparison monthly_comparison(const YearFigures& figures, const ReviewPoint& point,
                              IndicatorPlace indicator, std::span<const Record> records,
                              const Coverage& coverage, std::vector<UnitPlace> units);

} // namespace taizhang
