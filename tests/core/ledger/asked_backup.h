#pragma once

#include "core/ledger/small_ledger.h"
#include "ledger/backup/make_backup.h"

namespace taizhang::testing {

inline BackupAsked asked_backup(Instant now = noon, BackupReason reason = BackupReason::by_hand) {
    return {.reason = reason, .now = now};
}

} // namespace taizhang::testing
