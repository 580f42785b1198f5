#pragma once

#include "gui/desk/desk.h"
#include "gui/view/recent_ledgers.h"
#include "ledger/backup/backup_list.h"
#include "text/texts.h"

#include <map>
#include <memory>

namespace taizhang {

/// How a ledger of the list is found now.
enum class RecentStanding {
    unknown, ///< not looked at yet
    ready,
    shown,    ///< in a window of this program
    gone,     ///< not where it was
    no_place, ///< neither is its folder: a disk that was taken out
    newer,    ///< of a newer version of this program
    damaged,  ///< a backup may take its place
    closed    ///< may not be read, held by another program, or something else
};

struct RecentState {
    RecentStanding standing = RecentStanding::unknown;
    std::string why;              ///< what stands in the way, in words; empty = nothing
    std::optional<Backup> backup; ///< the newest one
};

/// On any thread: looks at the file, and changes nothing.
RecentState state_of_recent(const std::filesystem::path& ledger, const BackupPolicy& policy,
                            const Texts& texts);

/// The states of a list, looked at beside the desk, so that a disk that is slow keeps nobody
/// waiting.
class RecentStates {
public:
    /// Looks at all of them again.
    void look(Desk& desk, const Texts& texts, const BackupPolicy& policy,
              const std::vector<RecentLedger>& ledgers);
    const RecentState& of(const std::filesystem::path& ledger) const;

private:
    using States = std::map<std::filesystem::path, RecentState>;
    std::shared_ptr<States> m_states = std::make_shared<States>(); ///< shared with the work
};

} // namespace taizhang
