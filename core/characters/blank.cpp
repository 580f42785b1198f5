#include "characters/blank.h"

#include "characters/code_range.h"
#include "characters/utf8.h"

namespace taizhang {

namespace {

/// Variation selectors and tags are not among them: they belong to the character before.
constexpr CodeRange blanks[]{{0x09, 0x0D},     {0x20, 0x20},     {0x85, 0x85},     {0xA0, 0xA0},
                             {0xAD, 0xAD},     {0x34F, 0x34F},   {0x61C, 0x61C},   {0x115F, 0x1160},
                             {0x1680, 0x1680}, {0x180E, 0x180E}, {0x2000, 0x200F}, {0x2028, 0x202F},
                             {0x205F, 0x206F}, {0x2800, 0x2800}, {0x3000, 0x3000}, {0x3164, 0x3164},
                             {0xFEFF, 0xFEFF}, {0xFFA0, 0xFFA0}};

/// Most texts begin and end so.
bool is_visible_ascii(char c) {
    return '!' <= c && c <= '~';
}

} // namespace

bool is_blank(char32_t code) {
    return is_within(blanks, code);
}

std::string_view trimmed(std::string_view text) {
    if (text.empty() || (is_visible_ascii(text.front()) && is_visible_ascii(text.back())))
        return text;
    while (!text.empty()) {
        const Character first = first_character(text);
        if (first.bytes == 0 || !is_blank(first.code))
            break;
        text.remove_prefix(first.bytes);
    }
    while (!text.empty()) {
        const Character last = last_character(text);
        if (last.bytes == 0 || !is_blank(last.code))
            break;
        text.remove_suffix(last.bytes);
    }
    return text;
}

} // namespace taizhang
