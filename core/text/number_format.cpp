#include "text/number_format.h"

#include <charconv>
#include <cmath>

namespace taizhang {

namespace {

double rounded(double value, int decimals) {
    const double step = std::pow(10.0, decimals);
    return std::round(value * step) / step;
}

/// Digits without sign; every finite double has at most 309 before the point.
std::string plain(double value, int decimals) {
    char digits[330];
    const auto end = std::to_chars(std::begin(digits), std::end(digits), std::abs(value),
                                   std::chars_format::fixed, decimals);
    return {digits, end.ptr};
}

} // namespace

std::string grouped(double value, int decimals) {
    const double shown = rounded(value, decimals);
    std::string text = plain(shown, decimals);
    const auto whole_digits = text.find('.') == std::string::npos ? text.size() : text.find('.');
    for (size_t place = whole_digits; place > 3; place -= 3)
        text.insert(place - 3, 1, ',');
    return shown < 0 ? "-" + text : text;
}

std::string grouped_short(double value, int decimals) {
    std::string text = grouped(value, decimals);
    if (text.find('.') == std::string::npos)
        return text;
    text.erase(text.find_last_not_of('0') + 1);
    if (text.back() == '.')
        text.pop_back();
    return text;
}

} // namespace taizhang
