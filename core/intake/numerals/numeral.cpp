// Numerals are read from left to right: a part (an Arabic number or one 汉字 digit) is multiplied
// by the unit behind it (十 百 千) and added to a section; 万 亿 兆 close the section. A table of
// whole words was dropped: 3万4000, 一万二 and 二十点一万 follow from the same few steps.
#include "intake/numerals/numeral.h"

#include <algorithm>

namespace taizhang {

namespace {

/// An exact decimal: `digits` / 10^`decimals`.
struct Decimal {
    std::int64_t digits = 0;
    int decimals = 0;
};

constexpr int most_decimals = 12;
constexpr std::int64_t largest = 900'000'000'000'000'000;

/// False where the product leaves the range.
bool multiply(Decimal& number, std::int64_t factor) {
    while (factor >= 10 && number.decimals > 0) {
        factor /= 10;
        --number.decimals;
    }
    return !__builtin_mul_overflow(number.digits, factor, &number.digits) &&
           number.digits <= largest;
}

/// False where the sum leaves the range.
bool add(Decimal& sum, Decimal number) {
    while (sum.decimals < number.decimals) {
        if (sum.digits > largest / 10)
            return false;
        sum.digits *= 10;
        ++sum.decimals;
    }
    while (number.decimals < sum.decimals) {
        if (number.digits > largest / 10)
            return false;
        number.digits *= 10;
        ++number.decimals;
    }
    sum.digits += number.digits;
    return sum.digits <= largest;
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

int arabic_digit(char32_t character) {
    if (U'0' <= character && character <= U'9')
        return static_cast<int>(character - U'0');
    if (U'０' <= character && character <= U'９')
        return static_cast<int>(character - U'０');
    return -1;
}

bool is_full_width(char32_t character) {
    return U'０' <= character && character <= U'９';
}

int han_digit(char32_t character) {
    constexpr std::u32string_view rows[]{U"零〇○", U"一壹弌", U"二贰貳两兩倆俩", U"三叁參叄仨",
                                         U"四肆",  U"五伍",   U"六陆陸",         U"七柒",
                                         U"八捌",  U"九玖"};
    for (size_t digit = 0; digit < std::size(rows); ++digit)
        if (rows[digit].contains(character))
            return static_cast<int>(digit);
    return -1;
}

std::int64_t small_unit(char32_t character) {
    switch (character) {
    case U'十':
    case U'拾':
        return 10;
    case U'百':
    case U'佰':
        return 100;
    case U'千':
    case U'仟':
        return 1000;
    default:
        return 0;
    }
}

std::int64_t large_unit(char32_t character) {
    switch (character) {
    case U'万':
    case U'萬':
        return 10'000;
    case U'亿':
    case U'億':
        return 100'000'000;
    case U'兆':
        return 1'000'000'000'000;
    default:
        return 0;
    }
}

/// 廿, 卅, 卌.
int tens(char32_t character) {
    switch (character) {
    case U'廿':
        return 20;
    case U'卅':
        return 30;
    case U'卌':
        return 40;
    default:
        return 0;
    }
}

bool is_rough(char32_t character) {
    return character == U'几' || character == U'幾' || character == U'数' || character == U'數';
}

bool is_about(char32_t character) {
    return std::u32string_view{U"近上逾超过成"}.contains(character);
}

bool is_point(char32_t character) {
    return character == U'点' || character == U'點';
}

/// Reads one numeral; `at` moves behind it.
class NumeralReader {
public:
    NumeralReader(std::u32string_view text, size_t at) : m_text{text}, m_start{at}, m_at{at} {}

    std::optional<Numeral> read() {
        if (m_text.substr(m_at).starts_with(U"百分之"))
            return per_cent();
        if (peek() == U'半')
            return half();
        while (m_fits && read_part()) {
        }
        if (m_at == m_start)
            return std::nullopt;
        close();
        Numeral numeral{.length = m_at - m_start};
        if (const auto fraction = fraction_behind())
            return fraction;
        numeral.is_approximate = m_is_rough;
        numeral.is_digit_row = m_is_digit_row;
        if (m_fits && !m_has_no_value)
            numeral.value = quantity_of(m_total);
        return numeral;
    }

private:
    char32_t peek(size_t ahead = 0) const {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : U'\0';
    }

    std::optional<Numeral> half() const {
        const char32_t behind = peek(1);
        if (!std::u32string_view{U"天年个小"}.contains(behind) || behind == U'\0')
            return std::nullopt;
        return Numeral{.length = 1, .value = Quantity{500}};
    }

    std::optional<Numeral> per_cent() const {
        const auto share = numeral_at(m_text, m_at + 3);
        if (m_text.substr(m_at + 3).starts_with(U"百"))
            return Numeral{.length = 4, .value = whole(100), .form = NumeralForm::per_cent};
        if (!share)
            return std::nullopt;
        Numeral result = *share;
        result.length += 3;
        result.form = NumeralForm::per_cent;
        return result;
    }

    /// 三分之二: how often the whole stands in it is no amount of anything.
    std::optional<Numeral> fraction_behind() const {
        if (!m_text.substr(m_at).starts_with(U"分之"))
            return std::nullopt;
        const auto share = numeral_at(m_text, m_at + 2);
        if (!share)
            return std::nullopt;
        return Numeral{.length = m_at - m_start + 2 + share->length,
                       .value = std::nullopt,
                       .form = NumeralForm::fraction};
    }

    bool read_part() {
        pass_over_blank();
        pass_over_remainder();
        const char32_t character = peek();
        if (arabic_digit(character) >= 0)
            return read_arabic();
        if (han_digit(character) >= 0)
            return read_han_digits();
        if (tens(character) != 0)
            return read_tens();
        if (is_rough(character))
            return read_rough();
        if (small_unit(character) != 0)
            return read_small_unit();
        return large_unit(character) != 0 && read_large_unit();
    }

    /// 1000 万
    void pass_over_blank() {
        if (m_at > m_start && peek() == U' ' && large_unit(peek(1)) != 0)
            ++m_at;
    }

    /// 500余万, 十多万: 余 and 多 before 万 and 亿. Behind the numeral they are not part of it.
    void pass_over_remainder() {
        if (m_at == m_start || (peek() != U'余' && peek() != U'多') || large_unit(peek(1)) == 0)
            return;
        ++m_at;
        m_is_rough = true;
    }

    /// 12, １２, 1,234, 3.5
    bool read_arabic() {
        if (m_part)
            return false;
        Decimal number;
        const size_t first = m_at;
        bool is_grouped = false;
        while (true) {
            if (const int digit = arabic_digit(peek()); digit >= 0) {
                m_fits &= number.digits <= largest / 10 - 1;
                if (m_fits)
                    number.digits = number.digits * 10 + digit;
                ++m_at;
            } else if (has_group_behind(first, is_grouped)) {
                is_grouped = true;
                ++m_at;
            } else {
                break;
            }
        }
        read_decimals(number);
        m_part = number;
        m_part_is_arabic = true;
        return true;
    }

    /// A separator with exactly three digits behind it. The full-width comma parts sentences, so it
    /// needs full-width digits.
    bool has_group_behind(size_t first, bool is_grouped) const {
        const char32_t separator = peek();
        const bool is_separator =
            separator == U',' || (separator == U'，' && is_full_width(m_text[first]));
        if (!is_separator || (!is_grouped && m_at - first > 3))
            return false;
        return arabic_digit(peek(1)) >= 0 && arabic_digit(peek(2)) >= 0 &&
               arabic_digit(peek(3)) >= 0 && arabic_digit(peek(4)) < 0;
    }

    void read_decimals(Decimal& number) {
        if ((peek() != U'.' && peek() != U'．') || arabic_digit(peek(1)) < 0)
            return;
        ++m_at;
        for (int digit = arabic_digit(peek()); digit >= 0; digit = arabic_digit(peek())) {
            take_decimal(number, digit);
            ++m_at;
        }
    }

    void take_decimal(Decimal& number, int digit) {
        if (number.decimals == most_decimals || number.digits > largest / 10 - 1) {
            m_fits &= digit == 0;
            return;
        }
        number.digits = number.digits * 10 + digit;
        ++number.decimals;
    }

    /// One digit before a unit; several in a row are a number by places (二〇二三), two that follow
    /// each other a rough one (两三, 三五, 十五六).
    bool read_han_digits() {
        if (m_part)
            return false;
        size_t count = 0;
        while (han_digit(peek(count)) >= 0)
            ++count;
        const int first = han_digit(peek());
        const bool stands_behind_unit = m_at > m_start;
        if (first == 0 && stands_behind_unit) {
            ++m_at;
            m_zero_before = true;
            return han_digit(peek()) > 0 || small_unit(peek()) == 10 || arabic_digit(peek()) >= 0;
        }
        if (count == 2 && is_range(first, han_digit(peek(1))))
            return take_range();
        if (count > 1 && !stands_behind_unit)
            return read_digit_row(count);
        m_part = Decimal{first, 0};
        m_part_is_arabic = false;
        ++m_at;
        read_han_decimals();
        return true;
    }

    bool is_range(int first, int second) const {
        return first > 0 && (second == first + 1 || (first == 3 && second == 5 && m_at == m_start));
    }

    bool take_range() {
        m_at += 2;
        m_is_rough = m_has_no_value = true;
        while (small_unit(peek()) != 0 || large_unit(peek()) != 0)
            ++m_at;
        return false;
    }

    bool read_digit_row(size_t count) {
        Decimal number;
        for (size_t i = 0; i < count; ++i) {
            m_fits &= number.digits <= largest / 10 - 1;
            if (m_fits)
                number.digits = number.digits * 10 + han_digit(peek(i));
        }
        m_at += count;
        m_part = number;
        m_part_is_arabic = true;
        m_is_digit_row = true;
        read_han_decimals();
        return true;
    }

    /// 三点五; not the time 三点五十分, 三点半.
    void read_han_decimals() {
        if (!m_part || !is_point(peek()) || han_digit(peek(1)) < 0)
            return;
        size_t count = 0;
        while (han_digit(peek(1 + count)) >= 0)
            ++count;
        const char32_t behind = peek(1 + count);
        const bool is_time = small_unit(behind) == 10 || behind == U'分' || behind == U'刻';
        if (is_time)
            return;
        for (size_t i = 1; i <= count; ++i)
            take_decimal(*m_part, han_digit(peek(i)));
        m_at += 1 + count;
    }

    bool read_tens() {
        if (m_part)
            return false;
        m_fits &= add(m_section, {tens(peek()), 0});
        m_last_unit = 10;
        ++m_at;
        return true;
    }

    /// 几十, 数百, 十几, 几个 is none.
    bool read_rough() {
        if (m_part)
            return false;
        const bool stands_behind_ten = m_at > m_start && m_last_unit == 10;
        const bool stands_before_unit = small_unit(peek(1)) != 0 || large_unit(peek(1)) != 0;
        if (!stands_behind_ten && !stands_before_unit)
            return false;
        ++m_at;
        while (small_unit(peek()) != 0 || large_unit(peek()) != 0)
            ++m_at;
        m_is_rough = m_has_no_value = true;
        return false;
    }

    bool read_small_unit() {
        const std::int64_t unit = small_unit(peek());
        if (!m_part && !may_stand_alone(unit))
            return false;
        if (m_last_unit != 0 && unit >= m_last_unit && !m_part_is_arabic)
            return false;
        Decimal part = m_part.value_or(Decimal{1, 0});
        m_fits &= multiply(part, unit) && add(m_section, part);
        m_is_rough |= !m_part && unit > 10;
        m_part.reset();
        m_zero_before = false;
        m_is_digit_row = false;
        m_last_unit = unit;
        ++m_at;
        read_han_decimals_behind_unit();
        return true;
    }

    /// 十点五, 一百点零一, 四万点六
    void read_han_decimals_behind_unit() {
        if (!is_point(peek()) || han_digit(peek(1)) < 0)
            return;
        m_part = Decimal{};
        const size_t before = m_at;
        read_han_decimals();
        if (m_at == before)
            m_part.reset();
        m_zero_before = true;
    }

    /// 十五; 上百人, 近千名.
    bool may_stand_alone(std::int64_t unit) const {
        if (unit == 10)
            return m_last_unit == 0 || m_zero_before || m_last_unit > 10;
        return m_at == m_start && m_at > 0 && is_about(m_text[m_at - 1]) &&
               small_unit(peek(1)) == 0;
    }

    bool read_large_unit() {
        const std::int64_t unit = large_unit(peek());
        Decimal part = m_section;
        if (m_part) {
            settle_part();
            part = m_section;
        }
        const bool has_part = m_at > m_start && part.digits > 0;
        if (!has_part) {
            if (m_at == m_start && m_at > 0 && is_about(m_text[m_at - 1])) {
                m_is_rough = true;
                part = {1, 0};
            } else if (m_total.digits == 0) {
                return false;
            }
        }
        if (m_last_large != 0 && unit >= m_last_large) {
            m_fits &= add(m_total, part) && multiply(m_total, unit);
        } else {
            m_fits &= multiply(part, unit) && add(m_total, part);
        }
        m_section = {};
        m_part.reset();
        m_last_large = unit;
        m_last_unit = unit;
        m_zero_before = false;
        m_is_digit_row = false;
        ++m_at;
        read_han_decimals_behind_unit();
        return true;
    }

    /// A digit at the end counts the next lower unit: 一百五, 一万二. After 零, or in Arabic digits
    /// of more than one place, it counts ones.
    void settle_part() {
        Decimal part = *m_part;
        const bool counts_lower_unit = m_last_unit >= 100 && !m_zero_before && part.decimals == 0 &&
                                       part.digits < 10 && part.digits > 0;
        if (counts_lower_unit && large_unit(peek()) == 0)
            m_fits &= multiply(part, m_last_unit / 10);
        m_fits &= add(m_section, part);
        m_part.reset();
    }

    void close() {
        if (m_part)
            settle_part();
        m_fits &= add(m_total, m_section);
    }

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

} // namespace

bool may_begin_numeral(char32_t character) {
    if (character < 0x80)
        return U'0' <= character && character <= U'9';
    return arabic_digit(character) >= 0 || han_digit(character) >= 0 || tens(character) != 0 ||
           small_unit(character) != 0 || is_rough(character) || character == U'万' ||
           character == U'半';
}

std::optional<Numeral> numeral_at(std::u32string_view text, size_t at) {
    return at < text.size() ? NumeralReader{text, at}.read() : std::nullopt;
}

} // namespace taizhang
