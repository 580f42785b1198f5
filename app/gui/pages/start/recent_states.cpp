#include "gui/pages/start/recent_states.h"

#include "gui/desk/ledger_hold.h"
#include "ledger/backup/restore.h"
#include "ledger/ledger.h"
#include "output/words/messages.h"
#include "text/ids/start.h"

#include <algorithm>

namespace taizhang {

namespace {

std::optional<Backup> newest_backup(const std::filesystem::path& ledger,
                                    const BackupPolicy& policy) {
    try {
        const auto backups = backups_of(ledger.string(), policy);
        const auto newest =
            std::ranges::find_if(backups, [](const Backup& one) { return one.note.number > 0; });
        return newest == backups.end() ? std::nullopt : std::optional{*newest};
    } catch (const LedgerError&) {
        return std::nullopt; // a folder that can't be read has none to show
    }
}

RecentState refused(const LedgerError& error, const Texts& texts) {
    RecentState state{RecentStanding::closed, message_of(error, texts), {}};
    if (error.problem() == LedgerProblem::newer_version)
        state.standing = RecentStanding::newer;
    else if (is_healed_by_backup(error.problem()))
        state.standing = RecentStanding::damaged;
    return state;
}

RecentState opened(const std::filesystem::path& ledger, const Texts& texts) {
    std::error_code error;
    if (!std::filesystem::exists(ledger, error)) {
        const bool has_place = std::filesystem::is_directory(ledger.parent_path(), error);
        return {
            has_place ? RecentStanding::gone : RecentStanding::no_place,
            std::string{texts(has_place ? text_id::start_why_gone : text_id::start_why_no_place)},
            {}};
    }
    if (LedgerHold::is_taken(ledger))
        return {RecentStanding::shown, std::string{texts(text_id::start_why_shown)}, {}};
    try {
        Ledger::open(ledger.string(), Access::read_only);
        return {RecentStanding::ready, {}, {}};
    } catch (const LedgerError& failure) {
        return refused(failure, texts);
    }
}

} // namespace

RecentState state_of_recent(const std::filesystem::path& ledger, const BackupPolicy& policy,
                            const Texts& texts) {
    RecentState state = opened(ledger, texts);
    state.backup = newest_backup(ledger, policy);
    return state;
}

void RecentStates::look(Desk& desk, const Texts& texts, const BackupPolicy& policy,
                        const std::vector<RecentLedger>& ledgers) {
    for (const RecentLedger& ledger : ledgers) {
        const auto found = std::make_shared<RecentState>();
        desk.make(
            "",
            [found, file = ledger.file, policy, texts] {
                *found = state_of_recent(file, policy, texts);
            },
            [found, file = ledger.file, states = m_states](const std::exception_ptr& failure) {
                if (!failure)
                    (*states)[file] = *found;
            });
    }
}

const RecentState& RecentStates::of(const std::filesystem::path& ledger) const {
    static const RecentState unknown;
    const auto found = m_states->find(ledger);
    return found == m_states->end() ? unknown : found->second;
}

} // namespace taizhang
