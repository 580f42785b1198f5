#pragma once

#include "ledger/backup/backup_note.h"
#include "ledger/backup/backup_policy.h"

#include <functional>
#include <vector>

namespace taizhang {

enum class BackupState {
    sound,     ///< as it was made, and check found nothing then
    faulty,    ///< as it was made, but check found something in the ledger
    changed,   ///< not the file that was made: damaged, or written to
    unchecked, ///< nothing is known of it but the file
    broken     ///< a ledger that could not be read, kept byte by byte
};

template <>
struct EnumNames<BackupState> {
    using enum BackupState;
    static constexpr std::array<std::pair<BackupState, std::string_view>, 5> names{
        {{sound, "sound"},
         {faulty, "faulty"},
         {changed, "changed"},
         {unchecked, "unchecked"},
         {broken, "broken"}}};
};

/// One backup of a ledger: a file that is a ledger itself.
struct Backup {
    std::filesystem::path file;
    BackupNote note; ///< of one without a note: size and moments are the file's, number 0
    BackupState state = BackupState::unchecked;

    friend bool operator==(const Backup&, const Backup&) = default;
};

/// The file of a ledger where links lead to it, also where it is not there any more.
std::filesystem::path file_of_ledger(const std::string& ledger);
/// Where the backups of a ledger are, whether it is there or not: `NAME.taizhang-backups`.
std::filesystem::path backup_folder_of(const std::string& ledger, const BackupPolicy& policy);

/// How closely each file is looked at.
enum class Scrutiny {
    at_size,   ///< at once, whatever their size
    at_content ///< every byte
};
/// Newest first; those of its former formats, which stand beside it, come in by their time. Where
/// `node` is known, without those of another ledger of that name. A folder that is not there has
/// none; throws LedgerError for one that can't be read.
std::vector<Backup> backups_of(const std::string& ledger, const BackupPolicy& policy,
                               std::optional<int> node, Scrutiny scrutiny = Scrutiny::at_size);
/// The same for a ledger whose node is read where it can be.
std::vector<Backup> backups_of(const std::string& ledger, const BackupPolicy& policy,
                               Scrutiny scrutiny = Scrutiny::at_size);

/// Reads every byte, and checks what has no note; never throws what is wrong with the file.
BackupState state_of_content(const Backup& backup);

/// The newest one that may take the place of the ledger, read to the last byte; nothing when there
/// is none. `goes_on` is asked before each; when it says no, throws cancelled.
std::optional<Backup> newest_sound_backup(const std::string& ledger, const BackupPolicy& policy,
                                          const std::function<bool()>& goes_on);

} // namespace taizhang
