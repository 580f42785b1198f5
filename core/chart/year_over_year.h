#pragma once

#include "chart/chart_table.h"
#include "chart/quarterly_bars.h"

namespace taizhang {

/// This year's quarters next to last year's (同比, figures.md §8): an ended quarter next to the
/// whole of last year's, the running one next to the same part of it.
struct YearOverYearData {
    QuarterlyData quarters; ///< without plans and line
    Direction direction = Direction::at_least;
    std::optional<double> to_date;
    std::optional<double> last_year_to_date;
    Precision precision = Precision::exact; ///< of `to_date`

    friend bool operator==(const YearOverYearData&, const YearOverYearData&) = default;
};

YearOverYearData year_over_year_data(const Definitions& definitions, const ReviewPoint& point,
                                     const IndicatorProgress& progress, Language language);

/// `+25%`, for a percentage `+2.5 个百分点`; where last year had 0 the difference itself; empty
/// when one of them is unknown.
std::string change_text(const std::optional<double>& now, const std::optional<double>& before,
                        const QuarterlyData& data, const Texts& texts);

/// True when there is nothing to draw.
bool is_empty(const YearOverYearData& data);

ChartHead head_of(const YearOverYearData& data, const Texts& texts);
ChartTable table_of(const YearOverYearData& data, const Texts& texts);

/// Marks and zones as quarterly_bars; the change stands below each quarter.
Scene year_over_year(const YearOverYearData& data, const ChartFrame& frame, Size size,
                     const TextMetrics& metrics, const Texts& texts);

} // namespace taizhang
