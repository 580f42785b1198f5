#include "output/workbook/cell_text.h"

#include "characters/hidden.h"
#include "characters/utf8.h"

#include <algorithm>
#include <cctype>

namespace taizhang {

namespace {

bool is_control(char c) {
    return (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
}

/// U+FFFE and U+FFFF, which XML has no way to write.
bool is_noncharacter(std::string_view text, size_t at) {
    return text.substr(at, 3) == "\xEF\xBF\xBE" || text.substr(at, 3) == "\xEF\xBF\xBF";
}

std::string without_controls(std::string_view text) {
    std::string kept;
    kept.reserve(text.size());
    for (size_t at = 0; at < text.size(); ++at) {
        if (text[at] == '\r') {
            if (at + 1 == text.size() || text[at + 1] != '\n')
                kept += '\n';
        } else if (is_noncharacter(text, at)) {
            at += 2;
        } else if (!is_control(text[at])) {
            kept += text[at];
        }
    }
    return kept;
}

bool is_escape(std::string_view text) {
    return text.size() >= 7 && text.starts_with("_x") && text[6] == '_' &&
           std::ranges::all_of(text.substr(2, 4),
                               [](unsigned char c) { return std::isxdigit(c) != 0; });
}

std::string with_escapes_kept(std::string text) {
    constexpr std::string_view escaped_underscore = "_x005F";
    for (size_t at = text.find("_x"); at != text.npos; at = text.find("_x", at + 1)) {
        if (!is_escape(std::string_view{text}.substr(at)))
            continue;
        text.insert(at, escaped_underscore);
        at += escaped_underscore.size();
    }
    return text;
}

/// To what a cell can hold, in units of UTF-16.
void shorten(std::string& text) {
    size_t units = 0;
    for (std::string_view rest = text; !rest.empty();) {
        const size_t begin = text.size() - rest.size();
        units += take_character(rest).code > 0xFFFF ? 2 : 1;
        if (units > longest_cell_text) {
            text.resize(begin);
            return;
        }
    }
}

} // namespace

std::string cell_content(std::string_view text) {
    auto content = with_escapes_kept(without_controls(without_direction_marks(valid_utf8(text))));
    shorten(content);
    return content;
}

} // namespace taizhang
