#pragma once

#include "intake/plan/import_plan.h"
#include "ledger/ledger.h"

#include <functional>
#include <string>

namespace taizhang {

/// Makes a ledger and fills it; when filling fails no file is left. Throws LedgerError.
void make_ledger(const std::string& path, const std::function<void(Ledger&)>& fill);

/// Adds the built-in indicators the way an import would.
ImportPlan built_in_indicators(const Definitions& ledger);

/// What a ledger needs before a record can be entered.
struct LedgerStart {
    std::string organisation; ///< name of the root unit; empty: the ledger has one already
    bool adds_indicators = true;

    friend bool operator==(const LedgerStart&, const LedgerStart&) = default;
};

/// For a ledger that has neither the root unit nor the indicators that `start` adds.
void write_start(const LedgerStart& start, Writer& writer);

} // namespace taizhang
