#pragma once

#include "cli/call.h"
#include "ledger/ledger.h"
#include "ledger/year_book.h"

namespace taizhang::cli {

/// The ledger of a call in one state, with the year, quarter, unit and day that the call looks at
/// (`LEDGER --year Y [--quarter Q] [--unit CODE] [--as-of DATE]`).
class ReviewedLedger {
public:
    /// Where it is read: in the file, which nobody can write to meanwhile, or in a copy for work
    /// that takes its time.
    enum class Read { in_place, from_copy };

    /// Throws wrong_usage, LedgerError.
    explicit ReviewedLedger(const Call& call, Read read = Read::in_place);

    Reader& reader() { return m_reader; }
    const Definitions& definitions() const { return *m_definitions; }
    const ReviewPoint& point() const { return m_point; }
    /// The day told to the user: as given, but with a quarter not after it (interfaces.md).
    Date day_told() const;
    /// Reads the year looked at and the one before.
    YearBook read_year_book();

private:
    ReviewedLedger(const Call& call, Read read, ReviewPoint point);

    Ledger m_ledger;
    Ledger::Snapshot m_snapshot;
    Reader m_reader;
    std::shared_ptr<const Definitions> m_definitions;
    ReviewPoint m_point;
};

} // namespace taizhang::cli
