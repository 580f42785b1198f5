#pragma once

#include "model/quantity.h"

#include <optional>

namespace taizhang {

/// An exact decimal: `digits` / 10^`decimals`.
struct Decimal {
    std::int64_t digits = 0;
    int decimals = 0;
};

/// The most decimals that are kept while a numeral is read.
inline constexpr int most_decimals = 12;
/// The greatest `digits`.
inline constexpr std::int64_t largest_digits = 900'000'000'000'000'000;

/// False where the product leaves the range.
bool multiply(Decimal& number, std::int64_t factor);
/// False where the sum leaves the range.
bool add(Decimal& sum, Decimal number);
/// Appends a digit behind the point; false where one is lost.
bool append_decimal(Decimal& number, int digit);

/// Nothing for an amount finer than a thousandth or beyond max_quantity.
std::optional<Quantity> quantity_of(Decimal number);

} // namespace taizhang
