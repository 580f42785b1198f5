#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace taizhang {

/// A count without the word for what is counted: 3 of 3次, 约30 of 约30人次. What is no such text
/// stays as it is.
std::string_view plain_amount(std::string_view cell);

/// A count of a cross table: as plain_amount, and 1 for √ 是 有, 0 for 否 无 – and for × where the
/// table says yes by a mark too; else × is a figure that is not known.
std::string_view count_text(std::string_view cell, bool table_has_ticks);

/// A count that stands there in 汉字 numerals as digits: 3 of 三次, 12 of 十二人, 30余 of 三十余人.
/// Nothing for what is no such count, and for 万 and 亿, which sheets have for money alone.
std::optional<std::string> spelled_amount(std::string_view cell);

/// Hours of minutes; what is no number stays as it is.
std::string hours_of_minutes(std::string_view minutes);

/// √ 是: something was done.
bool says_yes(std::string_view cell);

/// - – — /: nothing is to be said here.
bool is_dash(std::string_view cell);

} // namespace taizhang
