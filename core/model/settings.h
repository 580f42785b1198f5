#pragma once

namespace taizhang {

/// What a ledger sets for itself (figures.md §1, §7).
struct LedgerSettings {
    int cutoff_day = 31;     ///< 1 … 31; 31 = the last day of the month
    double amber_lag = 10.0; ///< percentage points; from here on behind
    double red_lag = 30.0;   ///< percentage points; above it an alarm; not below amber_lag

    friend bool operator==(const LedgerSettings&, const LedgerSettings&) = default;
};

} // namespace taizhang
