#include "model/quantity.h"

#include "characters/blank.h"
#include "characters/digit.h"

namespace taizhang {

namespace {

/// Full-width digits, point and comma (U+FF10…) become their ASCII forms.
std::string ascii_form(std::string_view text) {
    std::string result;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool full_width = text.substr(i, 2) == "\xEF\xBC" && i + 2 < text.size();
        if (!full_width) {
            result += text[i];
            continue;
        }
        const auto last = static_cast<unsigned char>(text[i + 2]);
        result += static_cast<char>(last - 0x60); // U+FF01 … U+FF3F stand for 0x21 … 0x5F
        i += 2;
    }
    return result;
}

/// Commas are read only where they group thousands: 1,234,567.
bool take_grouping(std::string& text) {
    const auto point = std::min(text.find('.'), text.size());
    if (text.find(',') == std::string::npos)
        return true;
    if (text.find(',', point) != std::string::npos)
        return false;
    std::string plain;
    for (size_t i = 0; i < text.size(); ++i) {
        const bool comma = text[i] == ',';
        const bool place = i < point && (point - i) % 4 == 0 && i > 0;
        if (comma != (place && i < point))
            return false;
        if (!comma)
            plain += text[i];
    }
    text = plain;
    return true;
}

struct Decimal {
    std::string whole;
    std::string fraction;
};

std::optional<Decimal> split(const std::string& text) {
    const auto point = text.find('.');
    Decimal parts{text.substr(0, point), point == std::string::npos ? "" : text.substr(point + 1)};
    if (parts.whole.empty() || (point != std::string::npos && parts.fraction.empty()))
        return std::nullopt;
    for (char c : parts.whole + parts.fraction)
        if (!is_digit(c))
            return std::nullopt;
    return parts;
}

QuantityReading problem(QuantityProblem what) {
    return {std::nullopt, what};
}

QuantityReading to_quantity(const Decimal& parts) {
    const auto first = std::min(parts.whole.find_first_not_of('0'), parts.whole.size() - 1);
    const std::string digits = parts.whole.substr(first);
    if (digits.size() > 12)
        return problem(QuantityProblem::too_large);
    const auto last = parts.fraction.find_last_not_of('0');
    std::string fraction = last == std::string::npos ? "" : parts.fraction.substr(0, last + 1);
    if (fraction.size() > 3)
        return problem(QuantityProblem::too_fine);
    fraction.resize(3, '0');
    const Quantity value{std::stoll(digits + fraction)};
    if (value > max_quantity)
        return problem(QuantityProblem::too_large);
    return {value, std::nullopt};
}

} // namespace

QuantityReading read_quantity(std::string_view text) {
    std::string plain = ascii_form(trimmed(text));
    if (plain.starts_with('+'))
        plain.erase(0, 1);
    const bool negative = plain.starts_with('-') || plain.starts_with("\xE2\x88\x92");
    if (negative)
        plain.erase(0, plain[0] == '-' ? 1 : 3);
    const auto parts = take_grouping(plain) ? split(plain) : std::nullopt;
    if (!parts)
        return problem(QuantityProblem::not_a_number);
    auto reading = to_quantity(*parts);
    if (negative && reading.value != Quantity{})
        return problem(QuantityProblem::negative);
    return reading;
}

std::string to_decimal(Quantity quantity) {
    const bool negative = quantity.thousandths < 0;
    const auto amount = negative ? -quantity.thousandths : quantity.thousandths;
    std::string text = (negative ? "-" : "") + std::to_string(amount / 1000);
    if (amount % 1000 == 0)
        return text;
    std::string fraction = std::to_string(amount % 1000 + 1000).substr(1);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    return text + "." + fraction;
}

std::int64_t step_of(int decimals) {
    std::int64_t step = 1000;
    for (int i = 0; i < decimals; ++i)
        step /= 10;
    return step;
}

bool has_decimals_at_most(Quantity quantity, int decimals) {
    return quantity.thousandths % step_of(decimals) == 0;
}

} // namespace taizhang
