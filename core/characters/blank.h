#pragma once

#include <string_view>

namespace taizhang {

/// True for what takes up room at most: blanks of every width, line breaks, and characters that
/// nobody sees (U+200B, U+FEFF, marks of direction).
bool is_blank(char32_t code);

/// The text without blanks at its ends.
std::string_view trimmed(std::string_view text);

} // namespace taizhang
