#pragma once

#include "temporary_folder.h"

namespace taizhang::testing {

/// The sample committee as a ledger, made once for all tests; only to be read.
const std::filesystem::path& sample_ledger();

} // namespace taizhang::testing
