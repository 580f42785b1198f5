#include "text/formula_guard.h"

#include "characters/blank.h"
#include "characters/utf8.h"

#include <algorithm>

namespace taizhang {

namespace {

bool is_plain_number(std::string_view cell) {
    if (cell.starts_with('-') || cell.starts_with('+'))
        cell.remove_prefix(1);
    return !cell.empty() && cell.find_first_not_of("0123456789.") == cell.npos &&
           cell.front() != '.' && cell.back() != '.' && cell.find('.') == cell.rfind('.');
}

} // namespace

bool looks_like_formula(std::string_view cell) {
    constexpr std::string_view moves_on = "\t\r\n";
    constexpr std::u32string_view beginnings = U"=+-@＝＋－＠";
    const std::string_view seen = trimmed(cell);
    if (is_plain_number(seen))
        return false;
    return (!cell.empty() && moves_on.contains(cell.front())) ||
           (!seen.empty() && beginnings.contains(first_character(seen).code));
}

bool needs_guard(std::string_view cell) {
    return looks_like_formula(cell.substr(std::min(cell.find_first_not_of('\''), cell.size())));
}

std::string_view without_guard(std::string_view cell) {
    return cell.starts_with('\'') && needs_guard(cell.substr(1)) ? cell.substr(1) : cell;
}

} // namespace taizhang
