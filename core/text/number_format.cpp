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

/// The greatest n / steps <= share. A share that is n / steps but for the last bit is n / steps.
double rounded_down(double share, double steps) {
    const double below = std::floor(share * steps);
    return ((below + 1) / steps <= share ? below + 1 : below) / steps;
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

double share_rounded_down(double share) {
    return rounded_down(share, 1000);
}

std::string share_text(double share) {
    const bool near_an_end = share < 0.01 || (0.99 < share && share < 1);
    return grouped_short(100 * rounded_down(share, near_an_end ? 1000 : 100), near_an_end ? 1 : 0) +
           "%";
}

} // namespace taizhang
