#pragma once

#include "cli/call.h"

namespace taizhang::cli {

/// Asks on a terminal, after all output so far; elsewhere, and with --yes, the call itself says
/// yes.
bool is_agreed(Call& call, TextId question);

} // namespace taizhang::cli
