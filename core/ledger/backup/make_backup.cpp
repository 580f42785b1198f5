// The note gets its name first, then the backup: a backup that is there was finished. A note that
// a killed program has left alone tells of nothing, and is removed when it is old enough not to be
// somebody's work.
#include "ledger/backup/make_backup.h"

#include "ledger/backup/whole_copy.h"
#include "ledger/check.h"
#include "ledger/free_path.h"
#include "ledger/ledger_file.h"
#include "ledger/reader.h"
#include "ledger/untouched_file.h"

#include <algorithm>
#include <fstream>
#include <set>
#include <sys/stat.h>

namespace taizhang {

namespace fs = std::filesystem;

namespace {

constexpr int most_attempts = 20; ///< where others take the same name
constexpr std::chrono::hours old_enough{1};
constexpr std::int64_t bytes_at_a_time = 1 << 20;
/// `.json` has to find room behind the name.
constexpr size_t longest_backup_name = longest_ledger_name - 5;

/// A folder for its owner alone: the backups hold what the ledger holds.
void make_folder(const fs::path& folder) {
    if (::mkdir(folder.c_str(), S_IRWXU) == 0 || errno == EEXIST)
        return;
    const int error = errno;
    if (error == EACCES || error == EPERM)
        throw LedgerError{LedgerProblem::closed_folder, folder.string()};
    throw LedgerError{error == ENOENT ? LedgerProblem::no_folder : problem_of_errno(error),
                      folder.string()};
}

/// `NAME 2023-09-18 08-30-12.taizhang`, with a number behind it where that is taken.
fs::path free_backup(const fs::path& folder, const fs::path& ledger, const WallTime& made,
                     const std::string& kind) {
    std::string time = made.time;
    std::ranges::replace(time, ':', '-'); // no name on a shared disk of Windows
    const NameEnding ending{.before_number = " " + to_iso(made.day) + " " + time + kind,
                            .after_number = ".taizhang",
                            .longest = longest_backup_name};
    const std::string name =
        ledger.extension() == ".taizhang" ? ledger.stem().string() : ledger.filename().string();
    return free_path(folder / name, name, ending);
}

void remove_backup(const fs::path& backup) {
    std::error_code ignored; // what stays is listed, and goes the next time
    if (fs::remove(backup, ignored))
        fs::remove(note_of(backup), ignored);
}

void remove_lonely_notes(const fs::path& folder, Instant now) {
    std::vector<fs::path> lonely;
    std::error_code error;
    fs::directory_iterator entry{folder, error};
    for (const fs::directory_iterator end; !error && entry != end; entry.increment(error)) {
        fs::path backup = entry->path();
        struct stat status {};
        if (backup.extension() != ".json" || ::stat(backup.c_str(), &status) != 0)
            continue;
        const Instant written{std::chrono::seconds{status.st_mtim.tv_sec}};
        std::error_code unseen;
        if (backup.replace_extension().extension() == ".taizhang" && !fs::exists(backup, unseen) &&
            !unseen && now - written > old_enough)
            lonely.push_back(entry->path());
    }
    for (const fs::path& note : lonely)
        fs::remove(note, error);
}

void remove_too_many(const std::string& ledger, const BackupAsked& asked, int node) {
    for (const Backup& backup :
         too_many(backups_of(ledger, asked.policy, node), asked.policy.newest))
        remove_backup(backup.file);
}

std::int64_t next_number(const std::vector<Backup>& backups) {
    std::int64_t last = 0;
    for (const Backup& backup : backups)
        last = std::max(last, backup.note.number);
    return last + 1;
}

/// Names the note and then the draft; another program may be faster with a name.
Backup publish(LedgerDraft& draft, const BackupNote& note, const std::function<fs::path()>& name) {
    for (int attempt = 1;; ++attempt) {
        const fs::path target = name();
        draft.rename_target(target.string());
        write_note(target, note);
        try {
            draft.publish();
            return {target, note, note.issues > 0 ? BackupState::faulty : BackupState::sound};
        } catch (const LedgerError& error) {
            if (error.problem() != LedgerProblem::exists || attempt == most_attempts)
                throw;
        }
    }
}

/// Before an import or a restore somebody waits.
CheckedFor checked_before(BackupReason reason) {
    const bool is_waited_for = reason == BackupReason::bulk || reason == BackupReason::restore;
    return is_waited_for ? CheckedFor::structure : CheckedFor::everything;
}

BackupNote note_on(const WholeCopy& copy, const BackupAsked& asked) {
    BackupNote note;
    note.reason = asked.reason;
    note.made = wall_time(asked.now);
    note.seen = note.made;
    note.size = copy.size;
    note.records = copy.records;
    note.digest = copy.digest;
    note.node = copy.node;
    note.issues = static_cast<int>(copy.issues.size());
    return note;
}

/// The newest one, where it holds just what the ledger holds and is as it was made.
std::optional<Backup> same_already(const std::vector<Backup>& backups, const std::string& mark) {
    const auto newest =
        std::ranges::find_if(backups, [](const Backup& one) { return one.note.number > 0; });
    if (newest == backups.end() || newest->note.content != mark)
        return std::nullopt;
    const BackupState state = state_of_content(*newest);
    if (state != BackupState::sound && state != BackupState::faulty)
        return std::nullopt;
    return *newest;
}

/// Bytes as they are, on the disk when this returns.
void copy_bytes(const UntouchedFile& file, const std::string& target) {
    std::ofstream out{target, std::ios::binary};
    std::vector<unsigned char> part;
    for (std::int64_t done = 0; done < file.size(); done += std::ssize(part)) {
        part.resize(static_cast<size_t>(std::min(bytes_at_a_time, file.size() - done)));
        file.read(part, done);
        out.write(reinterpret_cast<const char*>(part.data()), std::ssize(part));
    }
    out.close();
    if (!out)
        throw LedgerError{problem_of_errno(errno), target};
}

/// What was broken off in a ledger that is kept; none that SQLite would play.
void keep_journal(const std::string& ledger, const fs::path& kept) {
    std::error_code error;
    if (has_open_journal(ledger))
        fs::copy_file(journal_of(ledger), kept.string() + "-journal-set-aside", error);
    if (error)
        throw LedgerError{problem_of_errno(error.value()), journal_of(ledger)};
}

} // namespace

MadeBackup make_backup(const std::string& ledger, const BackupAsked& asked) {
    return make_backup(Ledger::open(ledger, Access::read_only), asked);
}

MadeBackup make_backup(const Ledger& ledger, const BackupAsked& asked) {
    const fs::path file = file_of_ledger(ledger.path());
    const fs::path folder = backup_folder_of(ledger.path(), asked.policy);
    const int node = Reader{ledger}.node();
    const std::string mark = content_mark(ledger); // before the copy, which may then hold more
    const auto backups = backups_of(ledger.path(), asked.policy, node);
    if (auto same = same_already(backups, mark)) {
        same->note.seen = wall_time(asked.now);
        write_note(same->file, same->note);
        return {*same, false};
    }
    make_folder(folder);
    remove_lonely_notes(folder, asked.now);
    const auto name = [&] { return free_backup(folder, file, wall_time(asked.now), ""); };
    LedgerDraft draft{name().string()};
    BackupNote note =
        note_on(copy_whole(ledger, draft, checked_before(asked.reason), asked.goes_on), asked);
    note.content = mark;
    note.number = next_number(backups_of(ledger.path(), asked.policy, std::nullopt));
    const Backup made = publish(draft, note, name);
    remove_too_many(ledger.path(), asked, node);
    return {made, true};
}

BackupNote write_backup(const std::string& ledger, const std::string& target,
                        const BackupAsked& asked) {
    const Ledger source = Ledger::open(ledger, Access::read_only);
    LedgerDraft draft{target};
    const BackupNote note =
        note_on(copy_whole(source, draft, CheckedFor::everything, asked.goes_on), asked);
    draft.publish();
    return note;
}

Backup keep_broken(const std::string& ledger, const BackupAsked& asked) {
    const fs::path file = file_of_ledger(ledger);
    const fs::path folder = backup_folder_of(ledger, asked.policy);
    make_folder(folder);
    const auto name = [&] {
        return free_backup(folder, file, wall_time(asked.now), " (损坏 damaged)");
    };
    LedgerDraft draft{name().string()};
    copy_bytes(UntouchedFile{file.string()}, draft.path());
    draft.make_fast();
    BackupNote note;
    note.reason = asked.reason;
    note.made = wall_time(asked.now);
    note.seen = note.made;
    note.size = static_cast<std::int64_t>(fs::file_size(draft.path()));
    note.records = unreadable_records;
    note.digest = digest_of_file(draft.path());
    note.number = next_number(backups_of(ledger, asked.policy, std::nullopt));
    Backup kept = publish(draft, note, name);
    kept.state = BackupState::broken;
    keep_journal(ledger, kept.file);
    return kept;
}

std::vector<Backup> too_many(const std::vector<Backup>& backups, int newest) {
    std::vector<Backup> removed;
    std::set<std::chrono::year_month> months;
    int kept = 0;
    bool has_sound = false;
    for (const Backup& backup : backups) {
        if (backup.note.number == 0 || backup.state == BackupState::broken)
            continue;
        const std::chrono::year_month_day made{backup.note.made.day};
        const bool is_last_of_month = months.insert(made.year() / made.month()).second;
        const bool is_first_sound = backup.state == BackupState::sound && !has_sound;
        has_sound = has_sound || is_first_sound;
        if (kept++ < newest || is_last_of_month || is_first_sound)
            continue;
        removed.push_back(backup);
    }
    return removed;
}

} // namespace taizhang
