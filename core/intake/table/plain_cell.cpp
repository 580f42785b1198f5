#include "intake/table/plain_cell.h"

#include "characters/blank.h"
#include "characters/digit.h"

#include <algorithm>
#include <cctype>

namespace taizhang {

namespace {

bool is_letter(char c) {
    return std::isalpha(static_cast<unsigned char>(c)) != 0 ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool consists_of(std::string_view text, std::string_view signs) {
    return std::ranges::all_of(text,
                               [&](char c) { return is_digit(c) || signs.find(c) != signs.npos; });
}

bool has_digit(std::string_view text) {
    return std::ranges::any_of(text, is_digit);
}

/// 12, -1.5, 1,234.50, 3e-7, 45%, $12
bool is_number(std::string_view text) {
    return has_digit(text) && consists_of(text, "+-.,eE%$ ") && text.back() != ',' &&
           std::ranges::count(text, ' ') == 0;
}

/// 2023-09-12, 12/9/2023 08:30, 2023-09-12T08:30:00Z, 08:30
bool is_day_or_time(std::string_view text) {
    return is_digit(text.front()) && text.size() <= 32 && consists_of(text, "-/.: TZ+") &&
           std::ranges::count(text, ' ') <= 1;
}

/// Signs that words have: names, codes, addresses.
bool is_word(std::string_view text) {
    return std::ranges::all_of(text, [](char c) {
        return is_letter(c) || is_digit(c) ||
               std::string_view{"_-.@/:()&%+*'?=~$!"}.find(c) != std::string_view::npos;
    });
}

/// A separator that no blank follows, which a sentence has seldom.
bool lists_cells(std::string_view text, char separator) {
    for (size_t at = text.find(separator); at != text.npos; at = text.find(separator, at + 1))
        if (at + 1 < text.size() && text[at + 1] != ' ')
            return true;
    return false;
}

} // namespace

double plainness_of(std::string_view cell) {
    const auto text = trimmed(cell);
    if (text.empty() || is_number(text) || is_day_or_time(text))
        return 1;
    if (is_word(text))
        return 0.95;
    if (text.find_first_of("|\t\"") != text.npos || lists_cells(text, ';') ||
        lists_cells(text, '#'))
        return 0.2;
    if (lists_cells(text, ','))
        return 0.5;
    return text.find_first_of(",;") != text.npos ? 0.7 : 0.8;
}

} // namespace taizhang
