#include "model/code.h"

#include <algorithm>

namespace taizhang {

bool is_code(std::string_view text) {
    const auto allowed = [](char c) {
        return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '_' || c == '.' || c == '-';
    };
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, allowed);
}

} // namespace taizhang
