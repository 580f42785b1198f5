#include "text/folded_search.h"

#include "characters/utf8.h"
#include "text/search_key.h"

#include <string>

namespace taizhang {

namespace {

bool is_within(char32_t code, char32_t first, char32_t last) {
    return first <= code && code <= last;
}

/// The first byte of U+4000 to U+9FFF, in three bytes: 汉字, which fold into themselves.
bool begins_han(char c) {
    return is_within(static_cast<unsigned char>(c), 0xE4, 0xE9);
}

/// What else folds into itself: marks that stand between them.
bool is_folded(char32_t code) {
    return is_within(code, 0x3001, 0x3003) || is_within(code, 0x3008, 0x3011) || code == 0x2014 ||
           is_within(code, 0x2018, 0x2019) || is_within(code, 0x201C, 0x201D);
}

/// False where it takes more than this to fold the text.
bool append_plainly_folded(std::string_view text, std::string& folded) {
    while (!text.empty()) {
        if (begins_han(text.front()) && text.size() >= 3) {
            folded += text.substr(0, 3);
            text.remove_prefix(3);
            continue;
        }
        auto [code, bytes] = first_character(text);
        if (is_folded(code)) {
            folded += text.substr(0, bytes);
            text.remove_prefix(bytes);
            continue;
        }
        if (is_within(code, 0xFF01, 0xFF5E))
            code -= 0xFEE0;
        if (code == 0x3000)
            code = ' ';
        if (bytes == 0 || code >= 0x7F || (code < 0x20 && !is_within(code, 0x09, 0x0D)))
            return false;
        text.remove_prefix(bytes);
        if (code > ' ')
            folded += static_cast<char>(is_within(code, 'A', 'Z') ? code + ('a' - 'A') : code);
    }
    return true;
}

} // namespace

bool holds_folded(std::string_view text, std::string_view wanted) {
    thread_local std::string plain; // one row after the other is asked for
    plain.clear();
    if (append_plainly_folded(text, plain))
        return plain.find(wanted) != std::string::npos;
    return folded(text).find(wanted) != std::string::npos;
}

} // namespace taizhang
