#pragma once

#include "ledger/connection.h"

#include <functional>
#include <string>
#include <string_view>

namespace taizhang {

/// In the name of what a ledger was in a former format, behind the ledger's own; its number and `)`
/// follow.
inline constexpr std::string_view former_copy_mark = " (升级前备份 backup v";

/// Brings a file of a former format to the present one, whole or not at all. What it was is kept
/// beside it under a name of its own, which is given; throws when that can't be made, with its
/// path, and name_taken where another program stands in the way. Nothing to do where somebody else
/// has done it meanwhile: gives an empty path.
std::string upgrade_file(const std::string& path);

/// A copy in the present format that is gone when it is closed, without what another program has
/// made under a name that is needed; the file is left as it is. Errors tell of `path`. Throws
/// cancelled when `goes_on` says no.
Connection upgraded_copy(Connection& file, const std::string& path,
                         const std::function<bool()>& goes_on);

} // namespace taizhang
