#include "characters/code_points.h"

#include "characters/utf8.h"

namespace taizhang {

std::u32string code_points_of(std::string_view text) {
    std::u32string characters;
    characters.reserve(text.size() / 2);
    while (!text.empty()) {
        const auto byte = static_cast<unsigned char>(text.front());
        if (byte < 0x80) {
            characters += static_cast<char32_t>(byte);
            text.remove_prefix(1);
        } else {
            characters += take_character(text).code;
        }
    }
    return characters;
}

std::string to_utf8(std::u32string_view characters) {
    std::string text;
    text.reserve(characters.size() * 3);
    for (const char32_t character : characters)
        append_utf8(text, character);
    return text;
}

} // namespace taizhang
