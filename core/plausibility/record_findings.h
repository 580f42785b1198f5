#pragma once

#include "plausibility/finding.h"
#include "plausibility/record_fact.h"

namespace taizhang {

// The rules of figures.md §12 that look at single records and at those of one indicator and unit.

/// `outlier`: how many times the median, of at least how many earlier quantities, and how great.
inline constexpr int outlier_times = 10;
inline constexpr int outlier_least_earlier = 5;
inline constexpr Quantity outlier_least = whole(20);
/// `old_pending`: 待补 for more days than that after the last day of the record.
inline constexpr int pending_days = 30;

/// Places of the facts that could be twins if their topics were the same: of the same indicator,
/// unit, days and known quantity. Unknown quantities are not the same.
std::vector<size_t> alike_but_for_topic(FactList facts);

/// Those of them that have the same topic, which is not empty: one finding for all that are alike.
std::vector<Finding> twins(const Definitions& definitions, FactList facts);

/// Quantities of at least `outlier_least` that are more than `outlier_times` the median of the
/// known ones before them in their series.
std::vector<Finding> outliers(const Definitions& definitions, FactList facts);

/// Levels that changed by more than half of the known one before. A change by one, in the last of
/// the indicator's decimals, is no jump: small levels go from 1 to 2.
std::vector<Finding> level_jumps(const Definitions& definitions, FactList facts);

/// Records without a day on which their unit existed.
std::vector<Finding> inactive_units(const Definitions& definitions, FactList facts);

/// Records that end after `today`.
std::vector<Finding> futures(const Definitions& definitions, FactList facts, Date today);

/// Pending records whose last day is more than `pending_days` before `today`.
std::vector<Finding> old_pendings(const Definitions& definitions, FactList facts, Date today);

/// Records that are the only one of their year in a ledger that has others. The year of `today` is
/// left out: it has to begin with one.
std::vector<Finding> far_years(const Definitions& definitions, FactList facts, Date today);

} // namespace taizhang
