#include "gui/desk/ledger_copy.h"

#include "ledger/ledger_error.h"

#include <algorithm>

namespace taizhang {

const Ledger& LedgerCopy::ledger() {
    if (m_copy)
        return *m_copy;
    m_copy.emplace(Ledger::copy_of(m_path, [this] { return !m_job.cancelled(); }));
    if (m_file && m_copy->file() != *m_file)
        throw LedgerError{LedgerProblem::moved, m_path};
    m_copy->stop_when(m_stop);
    m_snapshot.emplace(*m_copy);
    return *m_copy;
}

OutputProgress LedgerCopy::progress() {
    return [&job = m_job](std::int64_t done, std::int64_t all) {
        job.report(static_cast<double>(done) / static_cast<double>(std::max<std::int64_t>(all, 1)));
        return job.cancelled() ? Continue::no : Continue::yes;
    };
}

} // namespace taizhang
