#pragma once

#include "text/texts.h"
#include "time/date.h"

#include <optional>
#include <string>
#include <string_view>

namespace taizhang {

/// The name of a month by its number 1 … 12.
std::string_view month_name(int month, const Texts& texts);

/// `Q3 2023` in the language of the reader; the year alone without a quarter.
std::string period_name(int year, std::optional<int> quarter, const Texts& texts);

/// A day without its year: `9 月 18 日`, `18 Sep`.
std::string day_name(Date day, const Texts& texts);

/// `至 9 月 18 日`, `to 18 Sep`.
std::string until_day(Date day, const Texts& texts);

} // namespace taizhang
