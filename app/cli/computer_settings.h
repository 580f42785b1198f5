#pragma once

#include "ledger/backup/backup_policy.h"
#include "text/text_id.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace taizhang::cli {

struct Call;

/// A setting of the computer, not of a ledger: where backups go and how many stay. The window has
/// the same on its page of settings.
struct ComputerSetting {
    std::string key;
    bool is_number = true;
    TextId expected{}; ///< what a value has to be
    std::function<std::string(const BackupPolicy&)> value;
    /// False when the text can't be it.
    std::function<bool(BackupPolicy&, const std::string& text)> put;
};

/// In the order in which they are listed.
const std::vector<ComputerSetting>& computer_settings();

/// Nothing for a setting of a ledger.
const ComputerSetting* computer_setting(const std::string& key);

/// Keeps another value and says so. Throws wrong_usage for a value that it can't be, said_no where
/// it can't be kept.
void change_here(Call& call, const ComputerSetting& setting, const std::string& text);

} // namespace taizhang::cli
