#pragma once

#include <string_view>

namespace taizhang {

/// What a spreadsheet's number format makes of a number.
enum class NumberShown {
    number,
    date,   ///< a day, a time of the day, or both
    elapsed ///< a length of time: [h]:mm
};

/// For the formats without a code of their own: 14 … 22, 27 … 36, 45 … 47, 50 … 58 are dates.
NumberShown shown_by_built_in(int format);

/// The code of a date or a time has y, m, d, h, s or aaa (星期) outside quotes, brackets and
/// escapes. Only the first of its sections counts, which is the one for what is above zero.
NumberShown shown_by(std::string_view code);

} // namespace taizhang
