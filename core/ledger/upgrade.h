#pragma once

#include "ledger/connection.h"

namespace taizhang {

/// Brings a file of a former format to the present one, whole or not at all. What it was is kept
/// beside it under a name of its own, which is given; throws when that can't be made, with its
/// path. Nothing to do where another program has done it meanwhile: gives an empty path.
std::string upgrade_file(const std::string& path);

/// A copy in the present format that is gone when it is closed; the file is left as it is. Errors
/// tell of `path`.
Connection upgraded_copy(Connection& file, const std::string& path);

} // namespace taizhang
