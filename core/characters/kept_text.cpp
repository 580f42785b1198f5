#include "characters/kept_text.h"

#include "characters/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace taizhang {

namespace {

/// True when the eight bytes are visible ASCII or spaces.
bool are_visible_ascii(const char* data) {
    constexpr std::uint64_t each = 0x0101010101010101U;
    std::uint64_t bytes;
    std::memcpy(&bytes, data, 8);
    return ((bytes | (bytes - each * ' ') | (bytes + each)) & each * 0x80U) == 0;
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

bool may_be_kept(char32_t code) {
    return !is_control(code) && !is_noncharacter(code);
}

} // namespace

std::optional<TextFault> text_fault(std::string_view text) {
    std::optional<TextFault> fault;
    while (true) {
        while (text.size() >= 8 && are_visible_ascii(text.data()))
            text.remove_prefix(8);
        if (text.empty())
            return fault;
        if (begins_with_han(text)) {
            text.remove_prefix(3);
            continue;
        }
        const Character found = first_character(text);
        if (found.bytes == 0)
            return TextFault::not_utf8;
        if (!may_be_kept(found.code))
            fault = TextFault::control_character;
        text.remove_prefix(found.bytes);
    }
}

std::string as_text(std::string_view bytes) {
    std::string text;
    while (!bytes.empty()) {
        const auto [code, length] = first_character(bytes);
        const size_t taken = std::max<size_t>(length, 1);
        text += length > 0 && may_be_kept(code) ? bytes.substr(0, taken) : "\uFFFD";
        bytes.remove_prefix(taken);
    }
    return text;
}

} // namespace taizhang
