#pragma once

#include "intake/numerals/decimal.h"
#include "intake/numerals/numeral.h"

namespace taizhang {

/// Reads one numeral from left to right: a part (an Arabic number or one 汉字 digit) is multiplied
/// by the unit behind it (十 百 千) and added to a section; 万 亿 兆 close the section.
class NumeralReader {
public:
    NumeralReader(std::u32string_view text, size_t at) : m_text{text}, m_start{at}, m_at{at} {}

    /// The longest numeral that begins at the place; no share, no fraction.
    std::optional<Numeral> read();

private:
    char32_t peek(size_t ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : U'\0';
    }
    size_t blanks(size_t ahead = 0) const;

    bool read_part();
    bool goes_on_at(size_t ahead) const;
    void pass_over_blanks();
    void pass_over_remainder();

    bool read_arabic();
    bool has_group_behind(size_t first, bool is_grouped) const;
    void read_decimals(Decimal& number);

    bool read_han_digits();
    bool read_han_zero();
    bool is_range(int first, int second) const;
    bool take_range();
    bool read_digit_row(size_t count);
    size_t han_decimals() const;
    void read_han_decimals();
    bool has_lower_unit() const;

    bool read_tens();
    bool read_rough();
    bool read_small_unit();
    void read_han_decimals_behind_unit();
    bool may_stand_alone(std::int64_t unit) const;
    bool is_short_hundred() const;
    bool read_large_unit();
    void settle_part();
    void close();

    std::u32string_view m_text;
    size_t m_start;
    size_t m_at;
    Decimal m_total;   ///< what 万 and 亿 have closed
    Decimal m_section; ///< below 万
    std::optional<Decimal> m_part;
    std::int64_t m_last_unit = 0;
    std::int64_t m_last_large = 0;
    bool m_part_is_arabic = false;
    bool m_zero_before = false;
    bool m_is_rough = false;
    bool m_has_no_value = false;
    bool m_is_digit_row = false;
    bool m_fits = true;
};

} // namespace taizhang
