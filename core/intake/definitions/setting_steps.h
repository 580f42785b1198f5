#pragma once

#include "ledger/ledger_step.h"
#include "model/definitions.h"

namespace taizhang {

// Steps that change one setting and leave the others as they then are. What can't be is refused by
// the Writer.

inline constexpr int latest_setting_day = 31;         ///< of settings that are days
inline constexpr Quantity greatest_lag = whole(1000); ///< percentage points

/// 1 … 31; 31 = the last day of each month.
LedgerStep cutoff_day_step(int day);
/// Percentage points; `amber` is not above `red`.
LedgerStep bands_step(Quantity amber, Quantity red);
/// 0 … 31 days.
LedgerStep report_due_day_step(int days);
/// The name of the root, by which the organisation goes everywhere.
LedgerStep organisation_name_step(const OrgTree& units, const std::string& name);
/// An empty name takes the department off.
LedgerStep department_step(const std::string& category, const std::string& name);
LedgerStep department_step(const Indicator& indicator, const std::string& name);

} // namespace taizhang
