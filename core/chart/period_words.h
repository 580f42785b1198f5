#pragma once

#include "text/texts.h"

#include <optional>
#include <string>
#include <string_view>

namespace taizhang {

/// The name of a month by its number 1 … 12.
std::string_view month_name(int month, const Texts& texts);

/// `Q3 2023` in the language of the reader; the year alone without a quarter.
std::string period_name(int year, std::optional<int> quarter, const Texts& texts);

} // namespace taizhang
