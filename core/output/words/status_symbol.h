#pragma once

#include "progress/status.h"

#include <string_view>

namespace taizhang {

/// Stands before the word of a status where nothing is drawn: seen where colour is not,
/// on paper and by those who can't tell red from green. `✓` 达标, `◆` 滞后 …
std::string_view symbol_text(Status status);

} // namespace taizhang
