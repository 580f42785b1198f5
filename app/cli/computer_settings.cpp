#include "cli/computer_settings.h"

#include "cli/arguments.h"
#include "cli/call.h"
#include "place/backup_settings.h"
#include "text/ids/backup.h"
#include "text/ids/cli.h"

#include <algorithm>

namespace taizhang::cli {

namespace {

ComputerSetting number(const char* key, TextId expected, int BackupPolicy::*member, int least,
                       int most) {
    return {key, true, expected,
            [member](const BackupPolicy& policy) { return std::to_string(policy.*member); },
            [=](BackupPolicy& policy, const std::string& text) {
                const auto typed = read_whole_number(text);
                if (!typed || *typed < least || *typed > most)
                    return false;
                policy.*member = static_cast<int>(*typed);
                return true;
            }};
}

ComputerSetting folder() {
    return {"backup_folder", false, text_id::cli_value_backup_folder,
            [](const BackupPolicy& policy) { return policy.folder.string(); },
            [](BackupPolicy& policy, const std::string& text) {
                policy.folder = text;
                return text.empty() || policy.folder.is_absolute();
            }};
}

} // namespace

const std::vector<ComputerSetting>& computer_settings() {
    static const std::vector<ComputerSetting> all{
        folder(),
        number("backup_newest", text_id::cli_value_backup_newest, &BackupPolicy::newest, 1,
               most_backups),
        number("backup_every_days", text_id::cli_value_backup_every, &BackupPolicy::every_days, 0,
               longest_backup_interval_days),
        number("backup_remind_days", text_id::cli_value_backup_remind, &BackupPolicy::remind_days,
               1, longest_remind_days)};
    return all;
}

const ComputerSetting* computer_setting(const std::string& key) {
    const auto found = std::ranges::find(computer_settings(), key, &ComputerSetting::key);
    return found == computer_settings().end() ? nullptr : &*found;
}

void change_here(Call& call, const ComputerSetting& setting, const std::string& text) {
    BackupPolicy policy = read_backup_policy();
    if (!setting.put(policy, text))
        throw bad_value(setting.key, text, setting.expected);
    if (!call.arguments.has(dry_run_option) && !write_backup_policy(policy))
        throw Failure{
            said_no, text_id::backup_settings_not_kept, {backup_settings_file().string()}};
    call.say(call.texts(call.arguments.has(dry_run_option) ? text_id::cli_settings_dry_run
                                                           : text_id::cli_set_here,
                        setting.key, setting.value(policy)));
}

} // namespace taizhang::cli
