// The copy is made and checked before anything is touched. Then the ledger is kept from writers, so
// that the backup of it is what was in it last, and is replaced under the same lock: who waits to
// write finds that the file has gone.
#include "ledger/backup/restore.h"

#include "ledger/backup/whole_copy.h"
#include "ledger/check.h"
#include "ledger/ledger_file.h"
#include "ledger/transaction.h"

#include <algorithm>

namespace taizhang {

namespace fs = std::filesystem;

namespace {

void refuse_other_bytes(const std::string& backup) {
    const auto note = read_note(backup);
    if (note && digest_of_file(backup) != note->digest)
        throw LedgerError{LedgerProblem::damaged, backup};
}

void refuse_damage(const WholeCopy& copy, const std::string& backup) {
    const auto damage = std::ranges::find_if(copy.issues, means_damage);
    if (damage != copy.issues.end())
        throw LedgerError{LedgerProblem::damaged,
                          backup + " (" + damage->code + " " + damage->detail + ")"};
}

WholeCopy checked_copy(const std::string& backup, const LedgerDraft& draft,
                       const std::function<bool()>& goes_on) {
    const Ledger source = Ledger::open(backup, Access::read_only);
    refuse_other_bytes(backup);
    WholeCopy copy = copy_whole(source, draft, CheckedFor::everything, goes_on);
    refuse_damage(copy, backup);
    return copy;
}

/// A file that never was a ledger is somebody's work.
bool was_a_ledger(const fs::path& file, const BackupPolicy& policy) {
    std::error_code error;
    return file.extension() == ".taizhang" ||
           fs::is_directory(backup_folder_of(file.string(), policy), error);
}

/// Holds a ledger so that nobody writes into it.
class StillLedger {
public:
    explicit StillLedger(const std::string& path)
        : m_connection{path, Connection::Mode::read_write, path}, m_transaction{m_connection} {}

private:
    Connection m_connection;
    Transaction m_transaction;
};

/// What stands in the place of the new one, kept as a backup and held until it is replaced.
class FormerLedger {
public:
    FormerLedger(const fs::path& file, const BackupAsked& asked) : m_file{file} {
        std::error_code error;
        if (!fs::exists(file, error))
            return;
        check_may_write(file.string());
        m_permissions = fs::status(file, error).permissions();
        try {
            keep(asked);
        } catch (const LedgerError& failure) {
            if (!is_healed_by_backup(failure.problem()) || !was_a_ledger(file, asked.policy))
                throw;
            m_still.reset();
            m_kept = keep_broken(file.string(), asked);
        }
    }

    const std::optional<Backup>& kept() const { return m_kept; }
    /// Its rights become those of the new one.
    void hand_over(const LedgerDraft& draft) const {
        std::error_code ignored; // a disk without rights
        if (m_permissions)
            fs::permissions(draft.path(), *m_permissions, ignored);
    }

private:
    void keep(const BackupAsked& asked) {
        // Opening takes back a write that was broken off, and looks whether the journal is its own.
        const Ledger ledger = Ledger::open(m_file.string(), Access::read_only);
        m_still.emplace(m_file.string());
        m_kept = make_backup(ledger, asked).backup;
    }

    fs::path m_file;
    std::optional<fs::perms> m_permissions;
    std::optional<StillLedger> m_still;
    std::optional<Backup> m_kept;
};

/// Of a write that was broken off in the file that goes, and kept with it: it must not be there any
/// more when another file has that name.
void remove_journal(const fs::path& file) {
    std::error_code ignored; // whoever opens the ledger sets it aside
    if (has_open_journal(file.string()))
        fs::remove(journal_of(file.string()), ignored);
}

} // namespace

bool is_healed_by_backup(LedgerProblem problem) {
    return problem == LedgerProblem::damaged || problem == LedgerProblem::not_a_ledger ||
           problem == LedgerProblem::empty_file || problem == LedgerProblem::io_failed ||
           problem == LedgerProblem::interrupted;
}

Restored restore_backup(const std::string& backup, const std::string& ledger,
                        const BackupAsked& asked) {
    check_header(backup);
    const fs::path file = file_of_ledger(ledger);
    std::error_code error;
    if (fs::equivalent(backup, file, error))
        throw LedgerError{LedgerProblem::invalid_value, backup};
    if (fs::is_directory(file, error))
        throw LedgerError{LedgerProblem::is_folder, ledger};
    LedgerDraft draft{file.string(), LedgerDraft::Former::replaced};
    const WholeCopy copy = checked_copy(backup, draft, asked.goes_on);
    BackupAsked before = asked;
    before.reason = BackupReason::restore;
    const FormerLedger former{file, before};
    former.hand_over(draft);
    remove_journal(file);
    draft.publish();
    return {former.kept(), copy.records, static_cast<int>(copy.issues.size())};
}

} // namespace taizhang
