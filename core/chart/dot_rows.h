#pragma once

#include "chart/chart_frame.h"
#include "chart/chart_table.h"
#include "progress/review.h"

namespace taizhang {

inline constexpr int most_dots = 4; ///< the greatest target that is counted in dots

/// One indicator whose year is a few events.
struct DotRow {
    std::string name;
    IndicatorPlace indicator; ///< place; the place of its marks
    int done = 0;
    int target = 1; ///< 1 … most_dots
    int due = 0;    ///< 应完成
    Status status = Status::no_data;
    std::string unit = {}; ///< of measure

    friend bool operator==(const DotRow&, const DotRow&) = default;
};

/// All indicators with annual targets of 1 to 4, the worst first (look.md, chart_kinds 8).
struct DotRowsData {
    int year = 0;
    std::vector<DotRow> rows;
    int pending = 0; ///< records without a quantity, of indicators that are left out for them
    Date day{};

    friend bool operator==(const DotRowsData&, const DotRowsData&) = default;
};

/// Only what is wholly known has a row.
DotRowsData dot_rows_data(const Definitions& definitions, const ReviewPoint& point,
                          std::span<const IndicatorProgress> review, const Texts& texts);

/// True when there is nothing to draw.
bool is_empty(const DotRowsData& data);

ChartHead head_of(const DotRowsData& data, const Texts& texts);
ChartTable table_of(const DotRowsData& data, const Texts& texts);

/// A dot for each that is to be done, filled where it is, a tick behind the last one that is due,
/// and the same in figures and words. Marks and zones have the indicator's place.
Scene dot_rows(const DotRowsData& data, const ChartFrame& frame, Size size,
               const TextMetrics& metrics, const Texts& texts);

} // namespace taizhang
