#pragma once

#include "model/cadence.h"
#include "model/indicator.h"

#include <vector>

namespace taizhang::sample {

/// The built-in catalogue as values, ids counted from 1 in catalogue order.
std::vector<Indicator> built_in_indicators();

/// The built-in cadences for these indicators, standing at `root`. Those of other indicators are
/// left out.
std::vector<Cadence> built_in_cadences(const std::vector<Indicator>& indicators, UnitId root);

} // namespace taizhang::sample
