#pragma once

#include "ledger/backup/restore.h"
#include "text/texts.h"

#include <string>

namespace taizhang {

std::string_view words_of(BackupState state, const Texts& texts);
std::string_view words_of(BackupReason reason, const Texts& texts);

/// `今天 08:30`, `昨天 16:25`, `2023-09-06 08:30（12 天前）`. A moment after `today` is told by its
/// day.
std::string words_of(const WallTime& moment, Date today, const Texts& texts);
/// `2023-09-18 08:30:12`.
std::string plain_text(const WallTime& moment);

/// What was made, with its digest, and what check has found in it.
std::string words_of(const MadeBackup& made, const Texts& texts);
/// From which backup, and where the former state is kept.
std::string words_of(const Restored& restored, const Backup& backup, const Texts& texts);

/// `1.2 MB`, `12 KB`.
std::string size_text(std::int64_t bytes, const Texts& texts);
/// 16 hexadecimal digits.
std::string digest_text(std::int64_t digest);

/// Days since a backup was like the ledger; 0 where the clock has gone back.
int days_since(const Backup& backup, Date today);

} // namespace taizhang
