#pragma once

#include "ledger/backup/backup_list.h"
#include "ledger/ledger.h"

#include <functional>

namespace taizhang {

struct BackupAsked {
    BackupReason reason = BackupReason::by_hand;
    Instant now{};
    BackupPolicy policy = {};
    std::function<bool()> goes_on = [] { return true; }; ///< when it says no, cancelled is thrown
};

struct MadeBackup {
    Backup backup;
    bool is_new = true; ///< false: the newest one holds just this already, and was read again
};

/// Puts a copy of a ledger into its folder of backups, opened, checked (where somebody waits for
/// it, before an import or a restore, only the structure of the file), counted and with its digest,
/// whole or not at all; then removes those that are too many. Holds nobody up. Throws LedgerError.
MadeBackup make_backup(const std::string& ledger, const BackupAsked& asked);
/// The same of a ledger that is open.
MadeBackup make_backup(const Ledger& ledger, const BackupAsked& asked);
/// The same to a file of the user's choice, which must not be there; its note is given, not kept.
BackupNote write_backup(const std::string& ledger, const std::string& target,
                        const BackupAsked& asked);

/// A file that can't be read as a ledger goes into the folder as it is, with the journal that lies
/// beside it.
Backup keep_broken(const std::string& ledger, const BackupAsked& asked);

/// Those of `backups`, newest first, that are too many: neither among the newest, nor the last one
/// of a month, nor the newest sound one. What has no note, and broken ledgers, are never too many.
std::vector<Backup> too_many(const std::vector<Backup>& backups, int newest);

} // namespace taizhang
