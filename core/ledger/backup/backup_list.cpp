#include "ledger/backup/backup_list.h"

#include "characters/utf8.h"
#include "ledger/check.h"
#include "ledger/ledger_error.h"
#include "ledger/ledger_file.h"
#include "ledger/reader.h"
#include "ledger/upgrade.h"

#include <algorithm>
#include <sys/stat.h>

namespace taizhang {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view ledger_ending = ".taizhang";
constexpr std::string_view folder_ending = ".taizhang-backups";
constexpr size_t longest_name = 255;
constexpr int most_links = 40; ///< as the system follows

/// Where a link leads by itself, whether anything stands there or not.
fs::path link_target(const fs::path& path) {
    std::error_code error;
    fs::path at = path;
    for (int links = 0; links < most_links && fs::is_symlink(at, error); ++links) {
        const fs::path next = fs::read_symlink(at, error);
        if (error)
            break;
        at = next.is_absolute() ? next : at.parent_path() / next;
    }
    return at;
}

/// What a backup has to say that has no note.
BackupNote note_of_file(const fs::path& file, BackupReason reason) {
    BackupNote note;
    note.reason = reason;
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0)
        return note;
    note.size = status.st_size;
    note.made = wall_time(Instant{std::chrono::seconds{status.st_mtim.tv_sec}});
    note.seen = note.made;
    return note;
}

BackupState state_by_size(const Backup& backup) {
    std::error_code error;
    const auto size = fs::file_size(backup.file, error);
    if (error || std::cmp_not_equal(size, backup.note.size))
        return BackupState::changed;
    return backup.note.issues > 0 ? BackupState::faulty : BackupState::sound;
}

bool is_of_broken_ledger(const BackupNote& note) {
    return note.records == unreadable_records;
}

Backup backup_at(const fs::path& file) {
    Backup backup{file, {}, BackupState::unchecked};
    if (auto note = read_note(file)) {
        backup.note = std::move(*note);
        backup.state =
            is_of_broken_ledger(backup.note) ? BackupState::broken : state_by_size(backup);
    } else {
        backup.note = note_of_file(file, BackupReason::by_hand);
    }
    return backup;
}

bool is_hidden(const fs::path& file) {
    return file.filename().string().starts_with('.');
}

/// Of a folder that is there, those files that `is_wanted` names.
template <class Wanted>
std::vector<fs::path> files_in(const fs::path& folder, const Wanted& is_wanted) {
    std::vector<fs::path> files;
    std::error_code error;
    fs::directory_iterator entry{folder, error};
    for (const fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
        std::error_code unreadable;
        if (is_wanted(entry->path()) && entry->is_regular_file(unreadable))
            files.push_back(entry->path());
    }
    const bool is_none =
        error == std::errc::no_such_file_or_directory || error == std::errc::not_a_directory;
    if (error && !is_none)
        throw LedgerError{problem_of_errno(error.value()), folder.string()};
    return files;
}

std::vector<Backup> former_formats_of(const fs::path& ledger) {
    const std::string start = ledger.stem().string() + std::string{former_copy_mark};
    std::vector<Backup> former;
    for (const fs::path& file : files_in(ledger.parent_path(), [&](const fs::path& path) {
             return path.filename().string().starts_with(start) &&
                    path.extension() == ledger.extension();
         }))
        former.push_back(
            {file, note_of_file(file, BackupReason::migration), BackupState::unchecked});
    return former;
}

/// By their numbers, those without one by their time.
bool is_newer(const Backup& one, const Backup& other) {
    if (one.note.number > 0 && other.note.number > 0)
        return one.note.number > other.note.number;
    if (one.note.made != other.note.made)
        return one.note.made > other.note.made;
    return one.file > other.file;
}

std::optional<int> node_of_ledger(const std::string& ledger) {
    try {
        const Ledger opened = Ledger::open(ledger, Access::read_only);
        return Reader{opened}.node();
    } catch (const LedgerError&) {
        return std::nullopt;
    }
}

} // namespace

fs::path file_of_ledger(const std::string& ledger) {
    std::error_code error;
    const fs::path target = fs::absolute(link_target(ledger), error).lexically_normal();
    const fs::path folder = fs::canonical(target.parent_path(), error);
    return error ? target : folder / target.filename();
}

fs::path backup_folder_of(const std::string& ledger, const BackupPolicy& policy) {
    const fs::path file = file_of_ledger(ledger);
    const std::string name =
        file.extension() == ledger_ending ? file.stem().string() : file.filename().string();
    const std::string_view cut = within_bytes(name, longest_name - folder_ending.size());
    const fs::path home = policy.folder.empty() ? file.parent_path() : policy.folder;
    return home / (std::string{cut} + std::string{folder_ending});
}

std::vector<Backup> backups_of(const std::string& ledger, const BackupPolicy& policy,
                               std::optional<int> node, Scrutiny scrutiny) {
    std::vector<Backup> backups = former_formats_of(file_of_ledger(ledger));
    for (const fs::path& file :
         files_in(backup_folder_of(ledger, policy), [](const fs::path& path) {
             return path.extension() == ledger_ending && !is_hidden(path);
         })) {
        Backup backup = backup_at(file);
        const bool is_foreign = node && backup.note.number > 0 &&
                                backup.state != BackupState::broken && backup.note.node != *node;
        if (!is_foreign)
            backups.push_back(std::move(backup));
    }
    if (scrutiny == Scrutiny::at_content)
        for (Backup& backup : backups)
            backup.state = state_of_content(backup);
    std::ranges::stable_sort(backups, is_newer);
    return backups;
}

std::vector<Backup> backups_of(const std::string& ledger, const BackupPolicy& policy,
                               Scrutiny scrutiny) {
    return backups_of(ledger, policy, node_of_ledger(ledger), scrutiny);
}

BackupState state_of_content(const Backup& backup) {
    try {
        if (backup.state == BackupState::sound || backup.state == BackupState::faulty)
            return digest_of_file(backup.file.string()) == backup.note.digest
                       ? backup.state
                       : BackupState::changed;
        if (backup.state != BackupState::unchecked)
            return backup.state;
        const Ledger ledger = Ledger::open(backup.file.string(), Access::read_only);
        return check_ledger(ledger).empty() ? BackupState::sound : BackupState::faulty;
    } catch (const LedgerError&) {
        return BackupState::changed;
    }
}

std::optional<Backup> newest_sound_backup(const std::string& ledger, const BackupPolicy& policy,
                                          const std::function<bool()>& goes_on) {
    for (Backup& backup : backups_of(ledger, policy)) {
        if (!goes_on())
            throw LedgerError{LedgerProblem::cancelled, ledger};
        if (state_of_content(backup) != BackupState::sound)
            continue;
        backup.state = BackupState::sound;
        return backup;
    }
    return std::nullopt;
}

} // namespace taizhang
