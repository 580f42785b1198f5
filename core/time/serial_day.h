#pragma once

#include "time/date.h"

namespace taizhang {

/// A day as spreadsheets count them, where a cell has lost its date format: 45181 is 2023-09-12.
/// Nothing outside 1950 … 2099, where a number of five digits rather means something else.
inline std::optional<Date> serial_day(int number) {
    constexpr int least = 18'264;
    constexpr int greatest = 73'050;
    constexpr int first_of_1970 = 25'569;
    if (number < least || number > greatest)
        return std::nullopt;
    return Date{std::chrono::days{number - first_of_1970}};
}

} // namespace taizhang
