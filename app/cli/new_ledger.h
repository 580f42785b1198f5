#pragma once

#include "ledger/ledger.h"

#include <functional>

namespace taizhang::cli {

/// Makes a ledger and fills it; when filling fails no file is left.
void make_ledger(const std::string& path, const std::function<void(Ledger&)>& fill);

} // namespace taizhang::cli
