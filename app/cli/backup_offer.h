#pragma once

#include "cli/call.h"

#include <optional>

namespace taizhang::cli {

/// The newest sound backup of a ledger that something is wrong with, told on standard error with
/// the command that restores it; its path, nothing where there is none.
std::optional<std::string> offer_backup(const Call& call, const std::string& ledger);

/// Before many records come in: keeps the ledger as it is. What stands in the way is told, and
/// stops nothing: the import can be undone.
void keep_before_import(const Call& call, const Ledger& ledger);

} // namespace taizhang::cli
