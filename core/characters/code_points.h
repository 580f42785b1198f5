#pragma once

#include <string>
#include <string_view>

namespace taizhang {

/// The characters of a text, U+FFFD for bytes that are no UTF-8.
std::u32string code_points_of(std::string_view text);

/// The text in UTF-8.
std::string to_utf8(std::u32string_view characters);

} // namespace taizhang
