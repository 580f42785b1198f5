#pragma once

#include "ledger/backup/make_backup.h"

namespace taizhang {

/// Whether a ledger that can't be opened for this reason may be replaced by its backup.
bool is_healed_by_backup(LedgerProblem problem);

struct Restored {
    std::optional<Backup> kept; ///< what was there before; nothing where nothing was
    std::int64_t records = 0;   ///< in the ledger now
    int issues = 0;             ///< that check finds in its content; of damage there is none
};

/// Puts the content of a backup in the place of a ledger, which is kept as a backup first; also of
/// one that is damaged or missing. Whole or not at all: who has the ledger open meanwhile writes
/// into neither. Throws LedgerError and leaves all as it was: `damaged` for a backup that check
/// finds damage in, or that is not as it was made; what the file is where it is no ledger;
/// invalid_value where backup and ledger are one file; busy where another program is writing.
Restored restore_backup(const std::string& backup, const std::string& ledger,
                        const BackupAsked& asked);

} // namespace taizhang
