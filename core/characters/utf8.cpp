#include "characters/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace taizhang {

namespace {

constexpr size_t longest_character = 4;

/// The least code point that needs so many bytes.
constexpr char32_t least_codes[]{0, 0, 0x80, 0x800, 0x10000};

size_t length_told_by(unsigned char first) {
    if (first < 0x80)
        return 1;
    if (first < 0xC2)
        return 0;
    return first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
}

bool is_surrogate(char32_t code) {
    return 0xD800 <= code && code <= 0xDFFF;
}

/// True when the eight bytes are ASCII without NUL.
bool is_plain(const char* data) {
    std::uint64_t bytes;
    std::memcpy(&bytes, data, 8);
    const std::uint64_t zeros = (bytes - 0x0101010101010101u) & ~bytes;
    return ((bytes | zeros) & 0x8080808080808080u) == 0;
}

} // namespace

Character first_character(std::string_view text) {
    if (text.empty())
        return {};
    const auto first = static_cast<unsigned char>(text.front());
    const size_t length = length_told_by(first);
    if (length == 1)
        return {first, 1};
    if (length == 0 || text.size() < length)
        return {};
    char32_t code = first & (0x7FU >> length);
    for (const char byte : text.substr(1, length - 1)) {
        if ((static_cast<unsigned char>(byte) & 0xC0U) != 0x80U)
            return {};
        code = code << 6 | (static_cast<unsigned char>(byte) & 0x3FU);
    }
    const bool exists = code >= least_codes[length] && code <= 0x10FFFF && !is_surrogate(code);
    return exists ? Character{code, length} : Character{};
}

Character last_character(std::string_view text) {
    for (size_t length = 1; length <= std::min(text.size(), longest_character); ++length) {
        const auto found = first_character(text.substr(text.size() - length));
        if (found.bytes == length)
            return found;
    }
    return {};
}

bool is_clean_utf8(std::string_view text) {
    for (size_t at = 0; at < text.size();) {
        if (at + 8 <= text.size() && is_plain(text.data() + at)) {
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
        const size_t length = first_character(bytes).bytes;
        text += length > 0 ? bytes.substr(0, length) : "\uFFFD";
        bytes.remove_prefix(std::max<size_t>(length, 1));
    }
    return text;
}

} // namespace taizhang
