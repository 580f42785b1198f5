#include "characters/hidden.h"

#include "characters/code_range.h"
#include "characters/utf8.h"

#include <algorithm>
#include <span>

namespace taizhang {

namespace {

constexpr CodeRange hidden[]{
    {0x00, 0x1F},     {0x7F, 0x9F},     {0xAD, 0xAD},     {0x34F, 0x34F},   {0x61C, 0x61C},
    {0x115F, 0x1160}, {0x180E, 0x180E}, {0x200B, 0x200F}, {0x2028, 0x202E}, {0x2060, 0x206F},
    {0x3164, 0x3164}, {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}, {0xFFF9, 0xFFFB}, {0xE0000, 0xE007F}};
constexpr CodeRange direction_marks[]{
    {0x61C, 0x61C}, {0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}};

bool is_printable_ascii(char c) {
    return ' ' <= c && c <= '~';
}

/// Codes that will never be characters: U+FDD0 … U+FDEF, and the last two of every plane.
bool is_no_character(char32_t code) {
    return (0xFDD0 <= code && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
}

bool is_line_end(char32_t code) {
    return code == '\t' || code == '\n';
}

} // namespace

bool is_hidden(char32_t code) {
    const bool plain = (0x20 <= code && code < 0x7F) || (0x3165 <= code && code < 0xFEFF);
    return is_no_character(code) || (!plain && is_within(hidden, code));
}

std::string code_text(char32_t code) {
    std::string digits;
    for (int shift = code > 0xFFFFF ? 20 : code > 0xFFFF ? 16 : 12; shift >= 0; shift -= 4)
        digits += "0123456789ABCDEF"[code >> shift & 15];
    return "<U+" + digits + ">";
}

std::string with_hidden_shown(std::string_view text) {
    std::string shown;
    shown.reserve(text.size());
    while (!text.empty()) {
        const auto [code, bytes] = is_printable_ascii(text.front())
                                       ? Character{static_cast<char32_t>(text.front()), 1}
                                       : first_character(text);
        if (bytes == 0)
            shown += "\uFFFD";
        else if (is_hidden(code) && !is_line_end(code))
            shown += code_text(code);
        else
            shown += text.substr(0, bytes);
        text.remove_prefix(std::max<size_t>(bytes, 1));
    }
    return shown;
}

std::string without_direction_marks(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    while (!text.empty()) {
        const auto [code, bytes] = first_character(text);
        const size_t length = std::max<size_t>(bytes, 1);
        if (bytes == 0 || !is_within(direction_marks, code))
            kept += text.substr(0, length);
        text.remove_prefix(length);
    }
    return kept;
}

} // namespace taizhang
