#pragma once

#include "cli/call.h"
#include "ledger/ledger.h"

namespace taizhang::cli {

/// Opens the ledger of a call, and tells what that has put beside it.
Ledger opened_ledger(const Call& call, const std::string& path, Access access = Access::read_write);
/// The same of a copy for long work (Ledger::copy_of).
Ledger copied_ledger(const Call& call, const std::string& path);

/// Thrown within a write that would not do what was shown.
struct LedgerHasChanged {};

} // namespace taizhang::cli
