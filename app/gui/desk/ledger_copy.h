#pragma once

#include "gui/desk/worker.h"
#include "ledger/ledger.h"
#include "ledger/ledger_file.h"
#include "output/file/output_progress.h"

#include <optional>
#include <string>

namespace taizhang {

/// What long work has in its hands while it runs beside the desk: a copy of the ledger that was
/// open when it began, so that nobody waits for it.
class LedgerCopy {
public:
    /// `file` is what the figures on the screen were read from.
    LedgerCopy(std::string path, std::optional<FileIdentity> file, Job& job,
               std::shared_ptr<const std::atomic<bool>> stop)
        : m_path(std::move(path)), m_file(file), m_job(job), m_stop(std::move(stop)) {}

    /// Made by the first call. Throws LedgerError: `moved` where another file has taken the place.
    const Ledger& ledger();
    /// That the copy was made of, or is to be made of.
    std::optional<FileIdentity> file() const {
        return m_copy ? std::optional{m_copy->file()} : m_file;
    }
    /// Shows how far the work is, and says no once it is cancelled.
    OutputProgress progress();

private:
    std::string m_path;
    std::optional<FileIdentity> m_file;
    Job& m_job;
    std::shared_ptr<const std::atomic<bool>> m_stop;
    std::optional<Ledger> m_copy;
    std::optional<Ledger::Snapshot> m_snapshot; ///< where it is the file itself, others write
};

} // namespace taizhang
