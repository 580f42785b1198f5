#pragma once

#include "plausibility/finding.h"
#include "plausibility/record_fact.h"
#include "progress/coverage.h"

namespace taizhang {

// The rules of figures.md §12 that look at what units have reached, and at what is missing.

/// `recurring_gap`: as many periods running.
inline constexpr size_t gap_periods = 3;

/// Ratios in % whose part is greater than its whole, over the records of a year that have ended by
/// `today`. Nothing is said where there is no ratio (figures.md §3), and where the whole
/// is not known: a pending or a running record could make it greater. Of units above each other the
/// lowest alone is named: those above have it from there.
std::vector<Finding> shares_over_100(const Definitions& definitions, FactList facts, Date today);

/// Units that owe something in a quarter that has ended by `today`, and have no record of any
/// indicator that touches it, nor has a unit below; within the time that the ledger is kept for.
std::vector<Finding> silent_units(const Definitions& definitions, FactList facts,
                                  const KeptTime& kept, Date today);

/// Duties that were missed in `gap_periods` or more periods without a pause, within the time that
/// the ledger is kept for. Cells of several years may come in any order; they are put in theirs.
/// Each is handed out by itself: a wide ledger has hundreds of thousands. `needs_basis` says which
/// get their basis; empty = all.
void recurring_gaps(const Definitions& definitions, std::span<CoverageCell> cells,
                    const KeptTime& kept, const std::function<void(Finding)>& take,
                    const std::function<bool(const Finding&)>& needs_basis = {});

} // namespace taizhang
