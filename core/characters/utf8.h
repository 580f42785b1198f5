#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace taizhang {

/// One character of a text.
struct Character {
    char32_t code = 0;
    size_t bytes = 0; ///< in UTF-8, 1 … 4; 0 where no character begins
};

/// The character that begins the text. None does where the text is empty or its bytes are not
/// UTF-8 (surrogates and overlong forms are not).
Character first_character(std::string_view text);

/// True where the text begins with one of U+4000 … U+9FFF, as most 汉字 are: three bytes, which
/// need no further look.
inline bool begins_with_han(std::string_view text) {
    const auto byte = [&](size_t place) { return static_cast<unsigned char>(text[place]); };
    return text.size() >= 3 && 0xE4 <= byte(0) && byte(0) <= 0xE9 && (byte(1) & 0xC0U) == 0x80 &&
           (byte(2) & 0xC0U) == 0x80;
}

/// The character that ends the text.
Character last_character(std::string_view text);

/// Cuts off the character that begins the text, which must not be empty. A byte that begins none
/// counts as U+FFFD.
Character take_character(std::string_view& text);

/// The first `count` characters; all where there are fewer.
std::string_view first_characters(std::string_view text, size_t count);

/// The whole characters that so many bytes can hold, from the beginning.
std::string_view within_bytes(std::string_view text, size_t bytes);

void append_utf8(std::string& text, char32_t character);

/// True for valid UTF-8 without NUL.
bool is_clean_utf8(std::string_view text);

/// The text with U+FFFD in place of bytes that are no UTF-8. For formats that can't hold them: a
/// ledger that other programs wrote to may.
std::string valid_utf8(std::string_view bytes);

} // namespace taizhang
