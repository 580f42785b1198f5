#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace taizhang {

/// A sum beyond the range of numbers: refused where it arises, never wrapped (figures.md §2).
class QuantityOverflow : public std::runtime_error {
public:
    explicit QuantityOverflow(std::string of_what = {})
        : std::runtime_error{"overflow"}, m_of_what{std::move(of_what)} {}

    /// Indicator and unit, where they are known.
    const std::string& of_what() const { return m_of_what; }

private:
    std::string m_of_what;
};

/// An exact amount in thousandths, 0 … max_quantity (figures.md §2; sums may exceed the maximum).
struct Quantity {
    std::int64_t thousandths = 0;

    friend auto operator<=>(const Quantity&, const Quantity&) = default;
    /// Throws QuantityOverflow.
    Quantity& operator+=(Quantity other) {
        if (__builtin_add_overflow(thousandths, other.thousandths, &thousandths))
            throw QuantityOverflow{};
        return *this;
    }
    friend Quantity operator+(Quantity a, Quantity b) { return a += b; }
    friend Quantity operator-(Quantity a, Quantity b) { return {a.thousandths - b.thousandths}; }
};

inline constexpr Quantity whole(std::int64_t number) {
    return {number * 1000};
}

/// The greatest amount one field takes: a hundred thousand million.
inline constexpr Quantity max_quantity = whole(100'000'000'000);

/// An unrounded number for display, charts and JSON.
inline double to_number(Quantity quantity) {
    return static_cast<double>(quantity.thousandths) / 1000.0;
}

enum class QuantityProblem { not_a_number, negative, too_large, too_fine };

/// Outcome of reading an amount: either `value` or `problem` is set.
struct QuantityReading {
    std::optional<Quantity> value;
    std::optional<QuantityProblem> problem;
};

/// Reads `12`, `1,234`, `0.5`, full-width digits `１２`; at most three decimals. Signs other than
/// a leading `+`, exponents, units and infinities are refused.
QuantityReading read_quantity(std::string_view text);

/// The shortest exact decimal: `12`, `0.5`, `1234.125`. Never grouped.
std::string to_decimal(Quantity quantity);

/// True when the amount has no more than `decimals` (0 … 3) decimal places.
bool has_decimals_at_most(Quantity quantity, int decimals);

/// Thousandths in one unit of the last of `decimals` (0 … 3) places: 1000, 100, 10, 1.
std::int64_t step_of(int decimals);

} // namespace taizhang
