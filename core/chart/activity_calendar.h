#pragma once

#include "chart/chart_frame.h"
#include "chart/chart_table.h"
#include "model/definitions.h"
#include "progress/review.h"
#include "progress/year_days.h"
#include "text/texts.h"

#include <array>

namespace taizhang {

/// How much was recorded on each day of a year (全年活动日历).
struct ActivityData {
    std::string name; ///< of the indicator; empty: of all
    int year = 0;
    std::array<Period, 12> months;
    std::vector<int> records; ///< of each day from the year's first one, with what is pending
    int longer = 0;           ///< records that are of more than one day, and so of none
    Date day{};

    friend bool operator==(const ActivityData&, const ActivityData&) = default;
};

/// Of one indicator, or of all.
ActivityData activity_data(const Definitions& definitions, const ReviewPoint& point,
                           const YearDays& days, std::optional<IndicatorPlace> indicator,
                           Language language);

/// True when there is nothing to draw.
bool is_empty(const ActivityData& data);

ChartHead head_of(const ActivityData& data, const Texts& texts);
/// The days that have records.
ChartTable table_of(const ActivityData& data, const Texts& texts);

/// Twelve months of days; marks (Series::cell) have the day's place in the year.
Scene activity_calendar(const ActivityData& data, const ChartFrame& frame, Size size,
                        const TextMetrics& metrics, const Texts& texts);

} // namespace taizhang
