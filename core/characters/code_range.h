#pragma once

#include <algorithm>
#include <span>

namespace taizhang {

struct CodeRange {
    char32_t first;
    char32_t last;
};

inline bool is_within(std::span<const CodeRange> ranges, char32_t code) {
    return std::ranges::any_of(ranges, [code](const CodeRange& range) {
        return range.first <= code && code <= range.last;
    });
}

} // namespace taizhang
