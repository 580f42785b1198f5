#include "characters/blank.h"
#include "ledger/stored_text.h"
#include "ledger/writer.h"
#include "plausibility/finding.h"

namespace taizhang {

void Writer::set_aside(const SetAside& finding) {
    check_texts({{"reason", finding.reason}});
    if (trimmed(finding.reason).empty())
        throw LedgerError{LedgerProblem::invalid_value, "reason"};
    if (finding_named(to_text(finding.name)) != finding.name)
        throw LedgerError{LedgerProblem::invalid_value, "finding " + to_text(finding.name)};
    prepared("INSERT INTO set_aside(kind, about, digest, reason) VALUES (?, ?, ?, ?) ON "
             "CONFLICT(kind, about) DO UPDATE SET digest = excluded.digest, reason = "
             "excluded.reason")
        .with(taizhang::name_of(finding.name.kind), finding.name.about, finding.digest,
              finding.reason)
        .run();
}

void Writer::take_back(const FindingName& finding) {
    prepared("DELETE FROM set_aside WHERE kind = ? AND about = ?")
        .with(taizhang::name_of(finding.kind), finding.about)
        .run();
    if (m_connection.changes() == 0)
        throw LedgerError{LedgerProblem::unknown_item, "finding " + to_text(finding)};
}

} // namespace taizhang
