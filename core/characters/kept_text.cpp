#include "characters/kept_text.h"

#include "characters/utf8.h"

#include <algorithm>

namespace taizhang {

namespace {

bool is_plain(char c) {
    return ' ' <= c && c <= '~';
}

bool is_control(char32_t code) {
    if (code == '\t' || code == '\n' || code == '\r')
        return false;
    return code < 0x20 || (0x7F <= code && code <= 0x9F);
}

/// U+FDD0 … U+FDEF and the last two of every plane.
bool is_noncharacter(char32_t code) {
    return (0xFDD0 <= code && code <= 0xFDEF) || (code & 0xFFFE) == 0xFFFE;
}

} // namespace

std::optional<TextFault> text_fault(std::string_view text) {
    std::optional<TextFault> fault;
    while (true) {
        text.remove_prefix(
            static_cast<size_t>(std::ranges::find_if_not(text, is_plain) - text.begin()));
        if (text.empty())
            return fault;
        const Character found = first_character(text);
        if (found.bytes == 0)
            return TextFault::not_utf8;
        if (is_control(found.code) || is_noncharacter(found.code))
            fault = TextFault::control_character;
        text.remove_prefix(found.bytes);
    }
}

} // namespace taizhang
