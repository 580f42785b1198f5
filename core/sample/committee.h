#pragma once

#include "sample/plan.h"

#include <vector>

namespace taizhang::sample {

/// Indicators that the committee keeps: those with a habit, and the ratios of such.
std::vector<Indicator> kept_indicators();

Definitions committee_definitions();

/// All records of data/sample, in the order of their last days.
std::vector<Record> committee_records(const Definitions& definitions);

} // namespace taizhang::sample
