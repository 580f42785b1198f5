#pragma once

#include "chart/chart_table.h"
#include "chart/quarterly_bars.h"

namespace taizhang {

// Codes of the catalogue: 查摆问题, 已整改问题, 查摆问题整改率.
inline constexpr std::string_view identified_code = "rectify.problems_identified";
inline constexpr std::string_view fixed_code = "rectify.problems_fixed";
inline constexpr std::string_view rate_code = "rectify.rate";

/// Problems identified (查摆, outlined) next to those fixed (已整改) in each quarter, the quarter's
/// rate in words below, and the rate of the year with its target at the right.
struct RectificationData {
    /// `actual` is what was fixed, `last_year` what was identified, both of the same quarter.
    QuarterlyData bars;
    std::string identified; ///< names of the three
    std::string fixed;
    std::string rate_name;
    IndicatorPlace fixed_indicator;
    std::array<std::optional<double>, 4> rates; ///< in per cent
    std::optional<Standing> rate;               ///< of the year to date
    std::optional<double> identified_to_date;
    std::optional<double> fixed_to_date;

    friend bool operator==(const RectificationData&, const RectificationData&) = default;
};

/// The three indicators of the chart, and the rate if there is one.
struct RectificationProgress {
    IndicatorProgress identified;
    IndicatorProgress fixed;
    std::optional<IndicatorProgress> rate;
};

RectificationData rectification_data(const Definitions& definitions, const ReviewPoint& point,
                                     const RectificationProgress& progress, Language language);

/// True when there is nothing to draw.
bool is_empty(const RectificationData& data);

ChartHead head_of(const RectificationData& data, const Texts& texts);
ChartTable table_of(const RectificationData& data, const Texts& texts);

/// Marks and zones as quarterly_bars.
Scene rectification(const RectificationData& data, const ChartFrame& frame, Size size,
                    const TextMetrics& metrics, const Texts& texts);

} // namespace taizhang
