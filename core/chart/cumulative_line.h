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

/// Planned against actual, day by day (累计进度), or against a ceiling.
struct CumulativeData {
    std::string name;
    int year = 0;
    Period span;                         ///< the reporting year
    std::array<Date, 4> quarter_ends{};  ///< last days
    std::vector<RunningTotal> actual;    ///< after each day on which something was added
    std::vector<RunningTotal> last_year; ///< likewise, moved to the days of this year; empty where
                                         ///< it is not wholly known
    std::vector<Period> unknown;         ///< days on which the sum is not wholly known
    std::vector<RunningTotal> plan;      ///< at the ends of the quarters; empty without a target
    std::vector<CumulativeMonth> months; ///< those begun
    Standing standing;                   ///< on the day looked at
    std::optional<double> planned;       ///< on that day
    std::string unit;                    ///< of measure
    int decimals = 0;
    Date day{};

    friend bool operator==(const CumulativeData&, const CumulativeData&) = default;
};

/// How much a week must bring from now on, and brought until now, in whole numbers where the
/// indicator has them; nothing when the year is over, the target reached, or less than one is
/// needed.
struct WeeklyNeed {
    double needed = 0; ///< rounded up
    double so_far = 0; ///< rounded down
};
std::optional<WeeklyNeed> weekly_need(const CumulativeData& data);

/// Only an indicator that adds up (Measure::sum) has one.
CumulativeData cumulative_data(const Definitions& definitions, const ReviewPoint& point,
                               const IndicatorProgress& progress, const YearDays& last_year,
                               const YearDays& this_year, Language language);

/// True when there is nothing to draw.
bool is_empty(const CumulativeData& data);

ChartHead head_of(const CumulativeData& data, const Texts& texts);
ChartTable table_of(const CumulativeData& data, const Texts& texts);

/// Marks and zones have the month's place 0 … 11; the ends of the lines have -1.
Scene cumulative_line(const CumulativeData& data, const ChartFrame& frame, Size size,
                      const TextMetrics& metrics, const Texts& texts);

} // namespace taizhang
