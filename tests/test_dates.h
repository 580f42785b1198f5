#pragma once

#include "time/date.h"

namespace taizhang::testing {

/// The day on which most tests look at the figures.
inline constexpr Date today{std::chrono::year{2023} / 9 / 18};

inline Date day(const char* iso) {
    return parse_iso_date(iso).value();
}

} // namespace taizhang::testing
