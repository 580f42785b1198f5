#include "cli/nearest_word.h"

#include <algorithm>
#include <numeric>
#include <utility>
#include <vector>

namespace taizhang::cli {

namespace {

/// Letters to add, take away or change (Levenshtein).
size_t distance(std::string_view a, std::string_view b) {
    std::vector<size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), size_t{0});
    for (size_t i = 0; i < a.size(); ++i) {
        size_t diagonal = std::exchange(row[0], i + 1);
        for (size_t j = 0; j < b.size(); ++j) {
            const size_t changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, diagonal + 1, row[j] + 1});
        }
    }
    return row.back();
}

} // namespace

std::string_view nearest_word(std::string_view typed, std::span<const std::string_view> words) {
    constexpr size_t longest_typed = 40;
    std::string_view nearest;
    size_t least = std::min<size_t>(2, typed.size() / 3) + 1;
    for (const std::string_view word : words) {
        if (typed.size() > longest_typed)
            break;
        const size_t away = distance(typed, word);
        if (away < least) {
            least = away;
            nearest = word;
        }
    }
    return nearest;
}

} // namespace taizhang::cli
