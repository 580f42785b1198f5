#pragma once

#include "gui/desk/view_figures.h"
#include "ledger/backup/backup_note.h"

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace taizhang {

/// A ledger as this window last saw it.
struct RecentLedger {
    std::filesystem::path file;
    std::string organisation; ///< name of the root; empty = it had none yet
    WallTime used;
    int year = 0;
    int quarter = 0; ///< 0 = the whole year
    std::int64_t records = 0;
    std::int64_t pending = 0;
    std::array<int, 3> of_tone{}; ///< indicators: good, attention, bad
    /// Of the four steps of a new ledger: units below the root, targets of the year, duties.
    int units = 0;
    int targets = 0;
    int duties = 0;

    /// How many of the four steps have something.
    int steps_begun() const;
};

/// What is to be remembered of a ledger whose figures of the whole organisation are shown.
RecentLedger recent_ledger(const std::filesystem::path& file, const ViewFigures& figures,
                           const WallTime& now);

/// The ledgers that were opened on this computer, the last one first. Kept in a file that several
/// windows may write; one that can't be read or written is no error.
class RecentLedgers {
public:
    /// Nowhere until it is told.
    void keep_in(const std::filesystem::path& file);
    /// As the file has them now.
    void read();

    const std::vector<RecentLedger>& list() const { return m_list; }
    /// In the first place.
    void note(const RecentLedger& ledger);
    /// Takes it off the list; the ledger's file stays.
    void remove(const std::filesystem::path& ledger);

private:
    void write() const;

    std::filesystem::path m_file; ///< empty = none
    std::vector<RecentLedger> m_list;
};

} // namespace taizhang
