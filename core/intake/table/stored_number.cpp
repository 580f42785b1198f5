#include "intake/table/stored_number.h"

#include "characters/blank.h"
#include "characters/digit.h"

#include <algorithm>
#include <charconv>

namespace taizhang {

namespace {

bool are_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, is_digit);
}

} // namespace

bool is_plain_number(std::string_view text) {
    constexpr size_t digits_of_double = 15;
    if (text.size() > digits_of_double)
        return false;
    if (text == "0")
        return true;
    if (text.starts_with('-'))
        text.remove_prefix(1);
    const size_t point = text.find('.');
    const auto whole = text.substr(0, point);
    if (!are_digits(whole) || (whole.front() == '0' && whole.size() > 1))
        return false;
    if (point == text.npos)
        return whole != "0";
    const auto fraction = text.substr(point + 1);
    const bool may_be_power = whole == "0" && fraction.starts_with('0');
    return are_digits(fraction) && !fraction.ends_with('0') && !may_be_power;
}

std::optional<double> number_in(std::string_view text) {
    text = trimmed(text);
    if (text.starts_with('+'))
        text.remove_prefix(1);
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool is_number = error == std::errc{} && end == text.data() + text.size();
    if (!is_number || text.find_first_of("nN") != text.npos) // inf, nan
        return std::nullopt;
    return number;
}

} // namespace taizhang
