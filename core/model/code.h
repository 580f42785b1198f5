#pragma once

#include <string_view>

namespace taizhang {

/// Codes in files and on the command line: `[a-z0-9_.-]{1,64}` (interfaces.md).
bool is_code(std::string_view text);

} // namespace taizhang
