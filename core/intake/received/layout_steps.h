#pragma once

#include "ledger/ledger_step.h"
#include "ledger/received.h"

#include <vector>

namespace taizhang {

// Steps that change the remembered layouts.

LedgerStep layout_forgotten_step(const std::string& name);
LedgerStep layout_renamed_step(const std::string& name, const std::string& new_name);
/// Each replaces the one of the same header and keeps when that was used; one whose name another
/// header has gets a number behind it.
LedgerStep layouts_imported_step(const std::vector<Layout>& layouts);

} // namespace taizhang
