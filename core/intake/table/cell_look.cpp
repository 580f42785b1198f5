#include "intake/table/cell_look.h"

#include "characters/blank.h"
#include "characters/digit.h"

#include <algorithm>
#include <array>

namespace taizhang {

namespace {

/// Cuts off the first of the signs that the text begins with.
template <size_t count>
bool take_one(std::string_view& text, const std::array<std::string_view, count>& signs) {
    for (const auto sign : signs)
        if (text.starts_with(sign)) {
            text.remove_prefix(sign.size());
            return true;
        }
    return false;
}

constexpr std::array<std::string_view, 21> signs_of_figures{"+", "-", ".",  ",",  "%",  "/",  ":",
                                                            " ", "(", ")",  "T",  "Z",  "$",  "€",
                                                            "£", "¥", "￥", "年", "月", "日", "％"};

size_t digits_before(std::string_view& text) {
    const auto end = std::ranges::find_if_not(text, is_digit);
    const auto count = static_cast<size_t>(end - text.begin());
    text.remove_prefix(count);
    return count;
}

} // namespace

bool is_figure(const SheetCell& cell) {
    if (cell.kind == CellKind::number || cell.kind == CellKind::date)
        return true;
    auto text = trimmed(cell.text);
    if (text.empty() || text.size() > 32)
        return false;
    size_t digits = 0;
    while (!text.empty()) {
        const size_t found = digits_before(text);
        digits += found;
        const bool is_power = found > 0 && (text.starts_with('e') || text.starts_with('E'));
        if (is_power)
            text.remove_prefix(1);
        else if (found == 0 && !take_one(text, signs_of_figures))
            return false;
    }
    return digits > 0;
}

bool is_written_number(std::string_view text) {
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const bool begins_with_zero = text.starts_with('0');
    const size_t whole = digits_before(text);
    if (whole == 0 || (begins_with_zero && whole > 1))
        return false;
    if (!text.starts_with('.'))
        return text.empty();
    text.remove_prefix(1);
    return digits_before(text) > 0 && text.empty();
}

bool is_period_heading(std::string_view cell) {
    auto text = trimmed(cell);
    const size_t digits = digits_before(text);
    const bool is_year = digits == 4 && (cell.starts_with("19") || cell.starts_with("20"));
    if (is_year && (text.starts_with("-") || text.starts_with("/"))) {
        text.remove_prefix(1);
        const size_t more = digits_before(text);
        return (more == 2 || more == 4) && text.empty();
    }
    constexpr std::array<std::string_view, 3> words{"年度", "年", "月"};
    return (is_year && text.empty()) || (digits > 0 && take_one(text, words) && text.empty());
}

bool is_note(std::string_view text) {
    return text.contains("：") || text.contains(':');
}

} // namespace taizhang
