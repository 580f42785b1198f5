#pragma once

#include "cli/call.h"

namespace taizhang::cli {

/// Asks on a terminal, after all output so far; elsewhere, and with --yes, the call itself says
/// yes.
bool is_agreed(Call& call, std::string_view question);
inline bool is_agreed(Call& call, TextId question) {
    return is_agreed(call, call.texts(question));
}

} // namespace taizhang::cli
