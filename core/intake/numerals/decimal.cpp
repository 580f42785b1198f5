#include "intake/numerals/decimal.h"

namespace taizhang {

bool multiply(Decimal& number, std::int64_t factor) {
    while (factor >= 10 && number.decimals > 0) {
        factor /= 10;
        --number.decimals;
    }
    return !__builtin_mul_overflow(number.digits, factor, &number.digits) &&
           number.digits <= largest_digits;
}

bool add(Decimal& sum, Decimal number) {
    while (sum.decimals < number.decimals) {
        if (sum.digits > largest_digits / 10)
            return false;
        sum.digits *= 10;
        ++sum.decimals;
    }
    while (number.decimals < sum.decimals) {
        if (number.digits > largest_digits / 10)
            return false;
        number.digits *= 10;
        ++number.decimals;
    }
    sum.digits += number.digits;
    return sum.digits <= largest_digits;
}

bool append_decimal(Decimal& number, int digit) {
    if (number.decimals == most_decimals || number.digits > largest_digits / 10 - 1)
        return digit == 0;
    number.digits = number.digits * 10 + digit;
    ++number.decimals;
    return true;
}

std::optional<Quantity> quantity_of(Decimal number) {
    while (number.decimals > 3 && number.digits % 10 == 0) {
        number.digits /= 10;
        --number.decimals;
    }
    if (number.decimals > 3)
        return std::nullopt;
    for (; number.decimals < 3; ++number.decimals)
        if (__builtin_mul_overflow(number.digits, 10, &number.digits))
            return std::nullopt;
    const Quantity quantity{number.digits};
    return quantity <= max_quantity ? std::optional{quantity} : std::nullopt;
}

} // namespace taizhang
