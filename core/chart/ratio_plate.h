#pragma once

#include "chart/quarterly_data.h"
#include "chart/scene.h"

#include <functional>

namespace taizhang {

/// The parts of a ratio with the names and figures of both; nothing for an indicator that is none.
/// `progress_of` gives the review of an indicator by its place.
std::optional<RatioParts>
ratio_parts(const Definitions& definitions, IndicatorPlace indicator,
            const std::function<IndicatorProgress(IndicatorPlace)>& progress_of, Language language);

/// A ratio in a room (look.md, chart_kinds 3): one bar from 0 to 100 % with the target across it
/// and the gap in words, and below it both parts by quarter. For data with parts and a value.
void add_ratio_plate(Scene& scene, const QuarterlyData& data, const Rect& room, double unit,
                     const TextMetrics& metrics, const Texts& texts);

} // namespace taizhang
