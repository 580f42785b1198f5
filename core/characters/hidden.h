#pragma once

#include <string>
#include <string_view>

namespace taizhang {

// Characters that nobody sees, and what is done with them on the way out: a terminal shows them by
// their codes, pages and pictures leave out those that would turn the text around them.

/// True for controls and for what has no width (U+200B, U+FEFF, marks of direction, tags).
bool is_hidden(char32_t code);

/// `<U+202E>`
std::string code_text(char32_t code);

/// The text as a terminal may have it: hidden characters by their codes, U+FFFD for bytes that are
/// no UTF-8. Line feeds and tabs stay.
std::string with_hidden_shown(std::string_view text);

/// The text without marks of direction (U+202E and the like), so that a name turns no sentence
/// that it stands in.
std::string without_direction_marks(std::string_view text);

} // namespace taizhang
