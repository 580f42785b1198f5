#include "characters/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <unicode/utf8.h>

// ICU's macros narrow their own integers.
#pragma GCC diagnostic ignored "-Wconversion"

namespace taizhang {

namespace {

constexpr size_t longest_character = 4;

/// True when the eight bytes are ASCII without NUL.
bool is_ascii_without_zero(const char* data) {
    std::uint64_t bytes;
    std::memcpy(&bytes, data, 8);
    const std::uint64_t zeros = (bytes - 0x0101010101010101u) & ~bytes;
    return ((bytes | zeros) & 0x8080808080808080u) == 0;
}

} // namespace

Character first_character(std::string_view text) {
    const auto length = static_cast<int32_t>(std::min(text.size(), longest_character));
    if (length == 0)
        return {};
    int32_t end = 0;
    UChar32 code = 0;
    U8_NEXT(text.data(), end, length, code);
    return code < 0 ? Character{}
                    : Character{static_cast<char32_t>(code), static_cast<size_t>(end)};
}

Character last_character(std::string_view text) {
    text.remove_prefix(text.size() - std::min(text.size(), longest_character));
    if (text.empty())
        return {};
    const auto length = static_cast<int32_t>(text.size());
    int32_t begin = length;
    UChar32 code = 0;
    U8_PREV(text.data(), 0, begin, code);
    return code < 0 ? Character{}
                    : Character{static_cast<char32_t>(code), static_cast<size_t>(length - begin)};
}

Character take_character(std::string_view& text) {
    Character taken = first_character(text);
    if (taken.bytes == 0)
        taken = {0xFFFD, 1};
    text.remove_prefix(taken.bytes);
    return taken;
}

std::string_view first_characters(std::string_view text, size_t count) {
    std::string_view rest = text;
    for (; count > 0 && !rest.empty(); --count)
        take_character(rest);
    return text.substr(0, text.size() - rest.size());
}

std::string_view within_bytes(std::string_view text, size_t bytes) {
    if (text.size() <= bytes)
        return text;
    const auto* units = reinterpret_cast<const uint8_t*>(text.data());
    auto end = static_cast<std::int64_t>(bytes);
    U8_SET_CP_START(units, 0, end);
    return text.substr(0, static_cast<size_t>(end));
}

void append_utf8(std::string& text, char32_t character) {
    char bytes[longest_character];
    size_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, character);
    text.append(bytes, length);
}

bool is_clean_utf8(std::string_view text) {
    for (size_t at = 0; at < text.size();) {
        if (at + 8 <= text.size() && is_ascii_without_zero(text.data() + at)) {
            at += 8;
            continue;
        }
        const Character found = first_character(text.substr(at));
        if (found.bytes == 0 || found.code == 0)
            return false;
        at += found.bytes;
    }
    return true;
}

std::string valid_utf8(std::string_view bytes) {
    if (is_clean_utf8(bytes))
        return std::string{bytes};
    std::string text;
    while (!bytes.empty()) {
        append_utf8(text, take_character(bytes).code);
    }
    return text;
}

} // namespace taizhang
