#pragma once

#include "model/quantity.h"

namespace taizhang {

/// What a ledger sets for itself (figures.md §1, §7; intake.md §4).
struct LedgerSettings {
    int cutoff_day = 31;            ///< 1 … 31; 31 = the last day of the month
    Quantity amber_lag = whole(10); ///< percentage points; from here on behind
    Quantity red_lag = whole(30);   ///< percentage points; above it an alarm; not below amber_lag
    int report_due_day = 5; ///< 0 … 31 days after a period within which its report is in time

    friend bool operator==(const LedgerSettings&, const LedgerSettings&) = default;
};

} // namespace taizhang
