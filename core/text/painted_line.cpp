#include "text/painted_line.h"

#include "characters/utf8.h"

#include <algorithm>
#include <unicode/uchar.h>

namespace taizhang {

namespace {

enum class Part { as_it_is, blank, nothing };

Part part_of(UChar32 character) {
    constexpr UChar32 line_separator = 0x2028;
    constexpr UChar32 paragraph_separator = 0x2029;
    if (character < 0) // not UTF-8
        return Part::as_it_is;
    if (u_charType(character) == U_CONTROL_CHAR || character == line_separator ||
        character == paragraph_separator)
        return Part::blank;
    return u_hasBinaryProperty(character, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) ? Part::nothing
                                                                              : Part::as_it_is;
}

/// Letters, digits, and the ideographs from U+4000 to U+9FFF: nearly all that is drawn.
bool is_ordinary(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (0x20 <= byte && byte < 0x7F) || (0xE4 <= byte && byte <= 0xE9);
}

/// Calls `take` with each character and its bytes, until it gives false. A byte that begins none is
/// -1.
template <class Take>
void for_each_character(std::string_view text, Take take) {
    while (!text.empty()) {
        const Character first = first_character(text);
        const auto code = first.bytes == 0 ? UChar32{-1} : static_cast<UChar32>(first.code);
        const size_t length = std::max<size_t>(first.bytes, 1);
        if (!take(code, text.substr(0, length)))
            return;
        text.remove_prefix(length);
    }
}

} // namespace

bool is_painted_line(std::string_view text) {
    if (std::ranges::all_of(text, [](char c) { return 0x20 <= c && c < 0x7F; }))
        return true;
    bool is_painted = true;
    for_each_character(text, [&](UChar32 character, std::string_view bytes) {
        is_painted = is_ordinary(bytes.front()) || part_of(character) == Part::as_it_is;
        return is_painted;
    });
    return is_painted;
}

std::string painted_line(std::string_view text) {
    std::string painted;
    painted.reserve(text.size());
    bool after_return = false;
    for_each_character(text, [&](UChar32 character, std::string_view bytes) {
        const Part part = part_of(character);
        if (part == Part::as_it_is)
            painted += bytes;
        else if (part == Part::blank && !(character == '\n' && after_return))
            painted += ' ';
        after_return = character == '\r';
        return true;
    });
    return painted;
}

} // namespace taizhang
