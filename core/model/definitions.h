#pragma once

#include "model/cadence.h"
#include "model/departments.h"
#include "model/indicator.h"
#include "model/org_tree.h"
#include "model/settings.h"
#include "model/target.h"

namespace taizhang {

/// Everything of a ledger but its records: what is counted, by whom, and what is due.
struct Definitions {
    LedgerSettings settings;
    std::vector<Indicator> indicators; ///< in catalogue order
    OrgTree units;
    std::vector<Target> targets; ///< of all years
    std::vector<Cadence> cadences;
    std::vector<Exclusion> exclusions;
    Departments departments;

    Calendar calendar() const { return Calendar{settings.cutoff_day}; }
};

/// Place of an indicator in catalogue order; nothing when there is none.
std::optional<IndicatorPlace> place_of(const Definitions& definitions, IndicatorId id);
std::optional<IndicatorPlace> place_of(const Definitions& definitions, std::string_view code);

} // namespace taizhang
