#pragma once

#include "ledger/journal.h"

#include <functional>

namespace taizhang {

class Writer;

/// A change with the name that it has in the journal, for Ledger::write.
struct LedgerStep {
    StepLabel label;
    std::function<void(Writer&)> write;
};

} // namespace taizhang
