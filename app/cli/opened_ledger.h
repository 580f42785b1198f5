#pragma once

#include "cli/call.h"
#include "ledger/ledger.h"

namespace taizhang::cli {

/// Opens the ledger of a call, and tells when that brought it to the present format.
Ledger opened_ledger(const Call& call, const std::string& path, Access access = Access::read_write);

} // namespace taizhang::cli
