#pragma once

#include <compare>

namespace taizhang {

/// A quarter of a reporting year. Which days it has, only a Calendar knows.
struct Quarter {
    int year;
    int number; ///< 1 … 4

    friend auto operator<=>(const Quarter&, const Quarter&) = default;
};

inline Quarter quarter_before(Quarter quarter) {
    return quarter.number == 1 ? Quarter{quarter.year - 1, 4}
                               : Quarter{quarter.year, quarter.number - 1};
}

/// Place of the quarter in an array of four.
inline int index_of(Quarter quarter) {
    return quarter.number - 1;
}

} // namespace taizhang
