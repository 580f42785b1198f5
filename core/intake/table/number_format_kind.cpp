#include "intake/table/number_format_kind.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <string>

namespace taizhang {

namespace {

char lower(char c) {
    return static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
}

/// [h], [mm], [ss] count beyond a day; other brackets hold colours, conditions, languages.
bool is_elapsed(std::string_view bracket) {
    if (bracket.empty())
        return false;
    const char unit = lower(bracket.front());
    return (unit == 'h' || unit == 'm' || unit == 's') &&
           std::ranges::all_of(bracket, [&](char c) { return lower(c) == unit; });
}

/// What stands for parts of the number in the first section, lower case, and whether it counts
/// beyond a day.
struct FormatSigns {
    std::string signs;
    bool is_elapsed = false;
};

/// Bytes of what begins here and shows nothing of the number; 0 when it does.
size_t passed_over(std::string_view rest) {
    switch (rest.front()) {
    case '"':
        return std::min(rest.find('"', 1), rest.size() - 1) + 1;
    case '[':
        return std::min(rest.find(']'), rest.size() - 1) + 1;
    case '\\':
    case '_':
    case '*':
        return std::min<size_t>(2, rest.size());
    default:
        return 0;
    }
}

FormatSigns signs_of(std::string_view code) {
    FormatSigns found;
    while (!code.empty() && code.front() != ';') {
        const size_t passed = passed_over(code);
        if (code.front() == '[' && passed > 2)
            found.is_elapsed |= is_elapsed(code.substr(1, passed - 2));
        if (passed == 0)
            found.signs += lower(code.front());
        code.remove_prefix(std::max<size_t>(passed, 1));
    }
    return found;
}

/// Excel's «General» as some languages write it.
constexpr std::array<std::string_view, 3> general_words{"general", "standard", "normal"};

} // namespace

NumberShown shown_by_built_in(int format) {
    if (format == 46)
        return NumberShown::elapsed;
    const bool is_date = (14 <= format && format <= 22) || (27 <= format && format <= 36) ||
                         (45 <= format && format <= 47) || (50 <= format && format <= 58);
    return is_date ? NumberShown::date : NumberShown::number;
}

NumberShown shown_by(std::string_view code) {
    const FormatSigns found = signs_of(code);
    const bool is_general = std::ranges::find(general_words, found.signs) != general_words.end();
    const bool has_units =
        found.signs.find_first_of("ymdhs") != std::string::npos || found.signs.contains("aaa");
    if (is_general || !has_units)
        return NumberShown::number;
    return found.is_elapsed ? NumberShown::elapsed : NumberShown::date;
}

} // namespace taizhang
