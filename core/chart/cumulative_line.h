#pragma once

#include "chart/chart_frame.h"
#include "chart/chart_table.h"
#include "chart/quarterly_data.h"
#include "progress/running_totals.h"

namespace taizhang {

/// One month of the table behind a cumulative line.
struct CumulativeMonth {
    Period period;
    std::optional<double> added;   ///< by records that ended in it; none where not known
    std::optional<double> total;   ///< at its end, or on the day looked at; none where not known
    std::optional<double> planned; ///< likewise

    friend bool operator==(const CumulativeMonth&, const CumulativeMonth&) = default;
};

/// Planned against actual, day by day (累计进度).
struct CumulativeData {
    std::string name;
    int year = 0;
    Period span;                         ///< the reporting year
    std::vector<RunningTotal> actual;    ///< after each day on which something was added
    std::vector<Period> unknown;         ///< days on which the sum is not wholly known
    std::vector<RunningTotal> plan;      ///< at the ends of the quarters; empty without a target
    std::vector<CumulativeMonth> months; ///< those begun
    double to_date = 0;
    Known known = Known::whole;    ///< of `to_date`
    std::optional<double> planned; ///< on the day looked at
    std::optional<double> due;
    std::optional<double> annual_target;
    std::optional<double> forecast;
    Precision precision = Precision::exact;
    std::string unit; ///< of measure
    int decimals = 0;
    int pending = 0;
    Date day{};

    friend bool operator==(const CumulativeData&, const CumulativeData&) = default;
};

/// Only an indicator that adds up (Measure::sum) has one.
CumulativeData cumulative_data(const Definitions& definitions, const ReviewPoint& point,
                               const IndicatorProgress& progress, const YearDays& days,
                               Language language);

/// True when there is nothing to draw.
bool is_empty(const CumulativeData& data);

ChartHead head_of(const CumulativeData& data, const Texts& texts);
ChartTable table_of(const CumulativeData& data, const Texts& texts);

/// Marks and zones have the month's place 0 … 11; the ends of the lines have -1.
Scene cumulative_line(const CumulativeData& data, const ChartFrame& frame, Size size,
                      const TextMetrics& metrics, const Texts& texts);

} // namespace taizhang
