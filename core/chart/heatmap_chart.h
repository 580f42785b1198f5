#pragma once

#include "chart/chart_frame.h"
#include "chart/chart_table.h"
#include "chart/compared_cells.h"
#include "progress/review.h"

namespace taizhang {

/// A comparison of units as a picture that stands alone.
struct HeatmapData {
    HeatmapNames names;
    std::vector<HeatmapCell> cells;         ///< row by row
    std::vector<std::string> totals;        ///< of each row, for the last column
    std::vector<UnitPlace> units;           ///< places of the rows; the places of their zones
    std::vector<IndicatorPlace> indicators; ///< places of the columns'; empty where they are months
    CompareBy by = CompareBy::completion;
    std::string title;
    std::string subject;
    Date day{};
    bool lacks_targets = false; ///< empty for want of targets alone: there are records

    friend bool operator==(const HeatmapData&, const HeatmapData&) = default;
};

/// Units against indicators, in the quarter looked at or the year to date.
/// `by` is any but CompareBy::month.
HeatmapData heatmap_data(const Definitions& definitions, const Comparison& comparison, CompareBy by,
                         const ReviewPoint& point, const Texts& texts);

/// Units against the months of a year.
HeatmapData months_data(const Definitions& definitions, const Comparison& comparison,
                        IndicatorPlace indicator, const ReviewPoint& point, const Texts& texts);

/// True when there is nothing to draw.
bool is_empty(const HeatmapData& data);

TextId reason_of_empty(const HeatmapData& data);

ChartHead head_of(const HeatmapData& data, const Texts& texts);
/// One row for each unit, its place the row's.
ChartTable table_of(const HeatmapData& data, const Texts& texts);

/// How much is seen from a row and column on, for a picture that continues on another page.
struct HeatmapExtent {
    int rows = 0;
    int columns = 0;
};

/// Rows are as low as they must be; what there is no room for from `from` on is counted below.
/// `extent`, if given, takes how much is seen.
Scene heatmap_chart(const HeatmapData& data, const ChartFrame& frame, Size size,
                    const TextMetrics& metrics, const Texts& texts, HeatmapWindow from = {},
                    HeatmapExtent* extent = nullptr);

} // namespace taizhang
