#include "output/file/xml_text.h"

#include "characters/hidden.h"
#include "characters/utf8.h"

namespace taizhang {

namespace {

/// U+FFFE and U+FFFF, which XML 1.0 can't hold either.
bool is_noncharacter(std::string_view text) {
    return text.starts_with("\xEF\xBF\xBE") || text.starts_with("\xEF\xBF\xBF");
}

} // namespace

std::string xml_text(std::string_view bytes) {
    const std::string valid = without_direction_marks(valid_utf8(bytes));
    std::string_view text = valid;
    std::string result;
    while (!text.empty()) {
        if (is_noncharacter(text)) {
            text.remove_prefix(3);
            continue;
        }
        const char c = text.front();
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '>')
            result += "&gt;";
        else if (c == '"')
            result += "&quot;";
        else
            result += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        text.remove_prefix(1);
    }
    return result;
}

} // namespace taizhang
