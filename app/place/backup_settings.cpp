#include "place/backup_settings.h"

#include "output/file/whole_file.h"
#include "place/config_folder.h"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>

namespace taizhang {

namespace {

using nlohmann::json;

BackupPolicy policy_from(const json& file) {
    BackupPolicy policy;
    const auto folder = file.value("folder", "");
    policy.folder = std::u8string{folder.begin(), folder.end()};
    if (policy.folder.is_relative())
        policy.folder.clear();
    policy.newest = std::clamp(file.value("newest", policy.newest), 1, most_backups);
    policy.every_days =
        std::clamp(file.value("every_days", policy.every_days), 0, longest_backup_interval_days);
    policy.remind_days =
        std::clamp(file.value("remind_days", policy.remind_days), 1, longest_remind_days);
    return policy;
}

} // namespace

std::filesystem::path backup_settings_file() {
    return config_folder() / "backups.json";
}

BackupPolicy read_backup_policy() {
    std::ifstream stream{backup_settings_file()};
    if (!stream)
        return {};
    try {
        return policy_from(json::parse(stream));
    } catch (const json::exception&) {
        return {};
    }
}

bool write_backup_policy(const BackupPolicy& policy) {
    const json file{{"folder", policy.folder.string()},
                    {"newest", policy.newest},
                    {"every_days", policy.every_days},
                    {"remind_days", policy.remind_days}};
    std::error_code error;
    std::filesystem::create_directories(backup_settings_file().parent_path(), error);
    try {
        write_private(backup_settings_file(),
                      file.dump(2, ' ', false, json::error_handler_t::replace) + '\n');
    } catch (const FileError&) {
        return false;
    }
    return true;
}

} // namespace taizhang
