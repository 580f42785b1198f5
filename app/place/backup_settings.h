#pragma once

#include "ledger/backup/backup_policy.h"

namespace taizhang {

/// `backups.json` in the config folder: where backups go and how many stay, for the window and the
/// command line alike.
std::filesystem::path backup_settings_file();

/// The usual policy where there is no file; of what can't be used in it, the usual value.
BackupPolicy read_backup_policy();
/// Written whole or not at all, for its owner alone. False if it can't be written.
bool write_backup_policy(const BackupPolicy& policy);

} // namespace taizhang
