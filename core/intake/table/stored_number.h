#pragma once

#include "intake/table/cell_text.h"

#include <optional>
#include <string_view>

namespace taizhang {

/// A number that stands in a file as number_text would write it: no power, no needless zeros, and
/// so few digits that a double keeps them.
bool is_plain_number(std::string_view text);

/// Nothing for what is no finite number.
std::optional<double> number_in(std::string_view text);

} // namespace taizhang
