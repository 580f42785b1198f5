#pragma once

#include "chart/chart_frame.h"
#include "chart/chart_table.h"
#include "chart/quarterly_data.h"

namespace taizhang {

/// Codes of the catalogue's steps: 线索, 立案, 办结, 处分.
inline constexpr std::array<std::string_view, 4> case_steps{"case.clues", "case.filed",
                                                            "case.closed", "case.discipline"};

/// One step of a funnel.
struct FunnelStep {
    std::string name;
    IndicatorPlace indicator;         ///< place; the place of its marks
    std::optional<double> value = {}; ///< year to date
    Precision precision = Precision::exact;
    std::string unit = {}; ///< of measure
    int decimals = 0;
    int pending = 0;
    Known known = Known::whole; ///< of `value`
    FourValues quarters = {};   ///< parts of `value`; none of a quarter that has not begun

    friend bool operator==(const FunnelStep&, const FunnelStep&) = default;
};

/// What becomes of clues: 线索 → 立案 → 办结 → 处分. Steps are counted each for itself, so that one
/// may be larger than the one before.
struct FunnelData {
    std::vector<FunnelStep> steps;
    int year = 0;
    Date day{};

    friend bool operator==(const FunnelData&, const FunnelData&) = default;
};

/// A step that is absent in the year (无记录) is left out.
FunnelData funnel_data(const Definitions& definitions, const ReviewPoint& point,
                       std::span<const IndicatorProgress> steps, Language language);

/// True when there is nothing to draw.
bool is_empty(const FunnelData& data);

ChartHead head_of(const FunnelData& data, const Texts& texts);
ChartTable table_of(const FunnelData& data, const Texts& texts);

/// Squares by quarter where the steps count few and nothing is kept private; else bars. Marks and
/// zones have the place of the step's indicator.
Scene funnel(const FunnelData& data, const ChartFrame& frame, Size size, const TextMetrics& metrics,
             const Texts& texts);

} // namespace taizhang
