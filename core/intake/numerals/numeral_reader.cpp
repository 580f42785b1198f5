// A table of whole words was dropped: 3万4000, 一万二 and 二十点一万 follow from the same few
// steps.
#include "intake/numerals/numeral_reader.h"

#include "intake/numerals/numeral_characters.h"

namespace taizhang {

namespace {

constexpr size_t longest_digit_row = 40; ///< 汉字 digits that are one number

} // namespace

std::optional<Numeral> NumeralReader::read() {
    while (m_fits && read_part()) {
    }
    if (m_at == m_start)
        return std::nullopt;
    close();
    Numeral numeral{.length = m_at - m_start};
    numeral.is_approximate = m_is_rough;
    numeral.is_digit_row = m_is_digit_row;
    if (m_fits && !m_has_no_value)
        numeral.value = quantity_of(m_total);
    return numeral;
}

bool NumeralReader::read_part() {
    pass_over_blanks();
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

size_t NumeralReader::blanks(size_t ahead) const {
    size_t count = 0;
    while (is_blank_in_numeral(peek(ahead + count)))
        ++count;
    return count;
}

/// True where what stands behind a blank belongs to the same numeral: a unit, or behind a unit a
/// digit. Not 三十 一是.
bool NumeralReader::goes_on_at(size_t ahead) const {
    const char32_t next = peek(ahead);
    const char32_t last = m_text[m_at - 1];
    if (small_unit(next) != 0 || large_unit(next) != 0)
        return true;
    if (is_remainder(next))
        return large_unit(peek(ahead + 1 + blanks(ahead + 1))) != 0;
    const bool is_behind_unit = small_unit(last) != 0 || large_unit(last) != 0;
    if (!is_behind_unit)
        return false;
    if (is_rough(next) || is_point(next))
        return true;
    size_t digits = 0;
    while (arabic_digit(peek(ahead + digits)) >= 0)
        ++digits;
    if (digits > 0)
        return small_unit(peek(ahead + digits)) != 0;
    return han_digit(next) >= 0 && !std::u32string_view{U"是、要"}.contains(peek(ahead + 1));
}

/// 1000 万, 一百 五 十 二
void NumeralReader::pass_over_blanks() {
    constexpr size_t most_blanks = 2;
    const size_t count = blanks();
    if (m_at > m_start && count > 0 && count <= most_blanks && goes_on_at(count))
        m_at += count;
}

/// 500余万, 十多万: 余 and 多 before 万 and 亿. Behind the numeral they are not part of it.
void NumeralReader::pass_over_remainder() {
    if (m_at == m_start || !is_remainder(peek()) || large_unit(peek(1 + blanks(1))) == 0)
        return;
    m_at += 1 + blanks(1);
    m_is_rough = true;
}

/// 12, １２, 1,234, 3.5
bool NumeralReader::read_arabic() {
    if (m_part)
        return false;
    Decimal number;
    const size_t first = m_at;
    bool is_grouped = false;
    while (true) {
        if (const int digit = arabic_digit(peek()); digit >= 0) {
            m_fits &= number.digits <= largest_digits / 10 - 1;
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
bool NumeralReader::has_group_behind(size_t first, bool is_grouped) const {
    const char32_t separator = peek();
    const bool is_separator =
        separator == U',' || (separator == U'，' && is_full_width(m_text[first]));
    if (!is_separator || (!is_grouped && m_at - first > 3))
        return false;
    return arabic_digit(peek(1)) >= 0 && arabic_digit(peek(2)) >= 0 && arabic_digit(peek(3)) >= 0 &&
           arabic_digit(peek(4)) < 0;
}

void NumeralReader::read_decimals(Decimal& number) {
    if ((peek() != U'.' && peek() != U'．') || arabic_digit(peek(1)) < 0)
        return;
    ++m_at;
    for (int digit = arabic_digit(peek()); digit >= 0; digit = arabic_digit(peek())) {
        m_fits &= append_decimal(number, digit);
        ++m_at;
    }
}

/// One digit before a unit; several in a row are a number by places (二〇二三), two that follow
/// each other a rough one (两三, 三五, 十五六).
bool NumeralReader::read_han_digits() {
    if (m_part)
        return false;
    size_t count = 0;
    while (count < longest_digit_row && han_digit(peek(count)) >= 0 &&
           (count == 0 || is_small_digit(peek(count))))
        ++count;
    const int first = han_digit(peek());
    const bool stands_behind_unit = m_at > m_start;
    if (first == 0 && stands_behind_unit)
        return read_han_zero();
    if (count == 2 && is_range(first, han_digit(peek(1))))
        return take_range();
    if (count > 1 && !stands_behind_unit && is_small_digit(peek()))
        return read_digit_row(count);
    m_part = Decimal{first, 0};
    m_part_is_arabic = false;
    ++m_at;
    if (han_decimals() > 0 && has_lower_unit()) // 两千三点一
        m_fits &= multiply(*m_part, m_last_unit / 10);
    read_han_decimals();
    return true;
}

bool NumeralReader::read_han_zero() {
    ++m_at;
    m_zero_before = true;
    return han_digit(peek()) > 0 || small_unit(peek()) == 10 || arabic_digit(peek()) >= 0 ||
           is_rough(peek());
}

bool NumeralReader::is_range(int first, int second) const {
    return first > 0 && (second == first + 1 || (first == 3 && second == 5 && m_at == m_start));
}

bool NumeralReader::take_range() {
    m_at += 2;
    m_is_rough = m_has_no_value = true;
    while (small_unit(peek()) != 0 || large_unit(peek()) != 0)
        ++m_at;
    return false;
}

bool NumeralReader::read_digit_row(size_t count) {
    Decimal number;
    for (size_t i = 0; i < count; ++i) {
        m_fits &= number.digits <= largest_digits / 10 - 1;
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

/// Digits behind the point that stands next; 0 for none, and for a time: 三点五十分, 三点半.
size_t NumeralReader::han_decimals() const {
    const size_t point = blanks();
    if (!is_point(peek(point)))
        return 0;
    const size_t first = point + 1 + blanks(point + 1);
    size_t count = 0;
    while (is_small_digit(peek(first + count)))
        ++count;
    const char32_t behind = peek(first + count);
    const bool is_time = small_unit(behind) == 10 || behind == U'分' || behind == U'刻';
    return is_time ? 0 : count;
}

/// 三点五
void NumeralReader::read_han_decimals() {
    const size_t count = m_part ? han_decimals() : 0;
    if (count == 0)
        return;
    m_at += blanks() + 1;
    m_at += blanks();
    for (size_t i = 0; i < count; ++i)
        m_fits &= append_decimal(*m_part, han_digit(peek(i)));
    m_at += count;
}

bool NumeralReader::has_lower_unit() const {
    return m_last_unit >= 100 && !m_zero_before;
}

bool NumeralReader::read_tens() {
    if (m_part)
        return false;
    m_fits &= add(m_section, {tens(peek()), 0});
    m_last_unit = 10;
    ++m_at;
    return true;
}

/// 几十, 数百, 十几, 一百零几万; 几个 is none.
bool NumeralReader::read_rough() {
    if (m_part)
        return false;
    const bool stands_behind_ten = m_at > m_start && (m_last_unit == 10 || m_zero_before);
    const bool stands_before_unit = small_unit(peek(1)) != 0 || large_unit(peek(1)) != 0;
    if (!stands_behind_ten && !stands_before_unit)
        return false;
    ++m_at;
    while (small_unit(peek()) != 0 || large_unit(peek()) != 0)
        ++m_at;
    m_is_rough = m_has_no_value = true;
    return false;
}

bool NumeralReader::read_small_unit() {
    const std::int64_t unit = small_unit(peek());
    if (m_part && m_part->digits == 0 && unit == 10)
        m_part.reset(); // 零十
    else if (!m_part && !may_stand_alone(unit))
        return false;
    if (m_last_unit != 0 && unit >= m_last_unit && !m_part_is_arabic)
        return false;
    m_is_rough |= !m_part && unit > 10 && !is_short_hundred();
    Decimal part = m_part.value_or(Decimal{1, 0});
    m_fits &= multiply(part, unit) && add(m_section, part);
    m_part.reset();
    m_zero_before = false;
    m_is_digit_row = false;
    m_last_unit = unit;
    ++m_at;
    read_han_decimals_behind_unit();
    return true;
}

/// 十点五, 一百点零一, 四万点六
void NumeralReader::read_han_decimals_behind_unit() {
    if (han_decimals() == 0)
        return;
    m_part = Decimal{};
    read_han_decimals();
    m_zero_before = true;
}

/// 十五; 上百人, 近千名; 百三.
bool NumeralReader::may_stand_alone(std::int64_t unit) const {
    if (unit == 10)
        return m_last_unit == 0 || m_zero_before || m_last_unit > 10;
    const bool is_about_so_many =
        m_at == m_start && m_at > 0 && is_about(m_text[m_at - 1]) && small_unit(peek(1)) == 0;
    return is_about_so_many || is_short_hundred();
}

/// 百三 is 130, 千三 1300.
bool NumeralReader::is_short_hundred() const {
    return m_at == m_start && han_digit(peek(1)) > 0 && han_digit(peek(2)) < 0 &&
           small_unit(peek(2)) == 0 && large_unit(peek(2)) == 0;
}

bool NumeralReader::read_large_unit() {
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

/// A digit at the end counts the next lower unit: 一百五, 一万二. After 零, or in Arabic digits of
/// more than one place, it counts ones.
void NumeralReader::settle_part() {
    Decimal part = *m_part;
    const bool counts_lower_unit =
        has_lower_unit() && part.decimals == 0 && part.digits < 10 && part.digits > 0;
    if (counts_lower_unit && large_unit(peek()) == 0)
        m_fits &= multiply(part, m_last_unit / 10);
    m_fits &= add(m_section, part);
    m_part.reset();
}

void NumeralReader::close() {
    if (m_part)
        settle_part();
    m_fits &= add(m_total, m_section);
}

} // namespace taizhang
