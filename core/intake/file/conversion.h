#pragma once

#include <string>
#include <string_view>

namespace taizhang {

/// What stands where a byte belongs to no character.
inline constexpr char broken_byte = '\xFF';

/// A text with the number of places where nothing could be converted.
struct Conversion {
    std::string text; ///< UTF-8, but for broken_byte
    size_t broken = 0;
};

/// Bytes of an encoding that ICU knows by this name; the bytes themselves, all broken, where it
/// knows none.
Conversion converted(std::string_view bytes, const char* encoding);

} // namespace taizhang
