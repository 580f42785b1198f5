#pragma once

namespace taizhang {

/// 0 … 9 of ASCII, in any locale; of a code point, those of full width as well.
struct IsDigit {
    constexpr bool operator()(char c) const { return '0' <= c && c <= '9'; }
    constexpr bool operator()(char32_t c) const {
        return (U'0' <= c && c <= U'9') || (U'０' <= c && c <= U'９');
    }
};
inline constexpr IsDigit is_digit;

} // namespace taizhang
