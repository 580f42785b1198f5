#pragma once

#include "chart/funnel.h"

namespace taizhang {

/// True when every step is wholly known by quarter and counts few, and none is kept private.
bool has_few_cases(const FunnelData& data);

/// One square for one case, by quarter, in a block for each unit of measure (look.md, chart_kinds
/// 7); `unit` as in ChartFrame. False, and nothing added, where there is too little room.
bool add_case_squares(Scene& scene, const FunnelData& data, const Rect& room, double unit,
                      const TextMetrics& metrics, const Texts& texts);

} // namespace taizhang
