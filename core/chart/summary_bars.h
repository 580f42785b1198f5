#pragma once

#include "chart/chart_frame.h"
#include "chart/chart_table.h"
#include "chart/quarterly_data.h"

namespace taizhang {

/// One indicator of a summary.
struct SummaryRow {
    std::string name;
    IndicatorPlace indicator; ///< place; the place of its marks
    std::string value;        ///< to date, next to what is planned, with the unit: `9 / 12 场`
    Status status = Status::no_data;
    std::optional<double> completion = {}; ///< of the annual target, or of a limit
    std::optional<double> pace = {};       ///< 序时进度, likewise
    int pending = 0;

    friend bool operator==(const SummaryRow&, const SummaryRow&) = default;
};

/// Indicators one below the other: how much of the year's target is done, next to how much should
/// be by now (指标完成情况一览).
struct SummaryData {
    std::string category; ///< empty: of all categories
    std::string period;
    std::vector<SummaryRow> rows;
    int without_figures = 0; ///< indicators that nothing is known of
    int without_target = 0;  ///< of all categories, only what has a target is shown
    Date day{};

    friend bool operator==(const SummaryData&, const SummaryData&) = default;
};

/// Of one category, or of all when it is empty.
SummaryData summary_data(const Definitions& definitions, const ReviewPoint& point,
                         std::span<const IndicatorProgress> review, const std::string& category,
                         const Texts& texts);

/// True when there is nothing to draw.
bool is_empty(const SummaryData& data);

/// Why there is nothing to draw: no record at all, or none of an indicator with a target.
TextId reason_of_empty(const SummaryData& data);

ChartHead head_of(const SummaryData& data, const Texts& texts);
ChartTable table_of(const SummaryData& data, const Texts& texts);

/// In as many columns as the rows need; those there is no room for are counted in a last line.
/// Marks and zones have the indicator's place.
Scene summary_bars(const SummaryData& data, const ChartFrame& frame, Size size,
                   const TextMetrics& metrics, const Texts& texts);

} // namespace taizhang
