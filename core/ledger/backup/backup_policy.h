#pragma once

#include <filesystem>

namespace taizhang {

/// Where backups go, how often they are made by themselves and how many stay: a matter of the
/// computer, not of the ledger.
struct BackupPolicy {
    std::filesystem::path folder; ///< holds a folder for each ledger; empty = beside the ledger
    int newest = 10;              ///< that stay, beside the last one of each month; 1 … 1000
    int every_days = 1;           ///< of use; 0 = only by hand
    int remind_days = 7;          ///< without one, before the user is reminded; 1 … 365

    friend bool operator==(const BackupPolicy&, const BackupPolicy&) = default;
};

inline constexpr int most_backups = 1000;
inline constexpr int longest_backup_interval_days = 31;
inline constexpr int longest_remind_days = 365;

} // namespace taizhang
