#include "time/period_shape.h"

#include "characters/blank.h"
#include "characters/utf8.h"

#include <algorithm>
#include <array>
#include <span>

namespace taizhang {

namespace {

using std::string_view_literals::operator""sv;

/// Words and their letter in a shape; longer words before their beginnings. 0 = left out.
struct Word {
    std::string_view text;
    char letter;
};
constexpr Word words[]{
    {"上半年", 'U'}, {"下半年", 'L'}, {"全年", 'A'}, {"年度", 'Y'}, {"年", 'Y'},   {"月份", 'M'},
    {"月", 'M'},     {"日", 'D'},     {"号", 'D'},   {"季度", 'S'}, {"季", 'S'},   {"第", '\0'},
    {"至", '~'},     {"到", '~'},     {"—", '~'},    {"–", '~'},    {"〜", '~'},   {"q", 'Q'},
    {"h", 'H'},      {"上午", 'w'},   {"下午", 'w'}, {"中午", 'w'}, {"晚上", 'w'}, {"早上", 'w'},
    {"凌晨", 'w'},   {"am", 'w'},     {"AM", 'w'},   {"pm", 'w'},   {"PM", 'w'},   {"点整", 'o'},
    {"点", 'o'},     {"时", 'o'},     {"分", 'm'},   {"秒", 's'},   {"t", 'T'},    {"z", 'Z'},
};
constexpr std::array quarter_numerals{"一"sv, "二"sv, "三"sv, "四"sv};
constexpr std::array week_words{"星期"sv, "礼拜"sv, "周"sv};
constexpr std::array week_days{"一"sv, "二"sv, "三"sv, "四"sv, "五"sv, "六"sv, "日"sv, "天"sv};
constexpr std::string_view plain_letters = "-/.~QH:TZ+";

/// Place in the list of the word that begins the text, which is cut off.
std::optional<size_t> take_any(std::string_view& text, std::span<const std::string_view> list) {
    const auto found =
        std::ranges::find_if(list, [&](auto word) { return text.starts_with(word); });
    if (found == list.end())
        return std::nullopt;
    text.remove_prefix(found->size());
    return static_cast<size_t>(found - list.begin());
}

/// Full-width forms (U+FF01 … U+FF5E) as their ASCII letters; 0 for what is no ASCII.
char ascii_form(char32_t code) {
    if (0xFF01 <= code && code <= 0xFF5E)
        return static_cast<char>(code - 0xFEE0);
    return code < 0x80 ? static_cast<char>(code) : '\0';
}

class Folder {
public:
    explicit Folder(std::string_view text) : m_text(text) {}

    std::optional<PeriodShape> shape() {
        while (!m_text.empty())
            if (!take_character() && !take_bracketed() && !take_word())
                return std::nullopt;
        return std::move(m_shape);
    }

private:
    /// A digit, a letter that stands for itself, or a blank.
    bool take_character() {
        const Character character = first_character(m_text);
        const char letter = ascii_form(character.code);
        const bool digit = '0' <= letter && letter <= '9';
        if (digit)
            add_digit(letter - '0');
        else if (letter != '\0' && plain_letters.contains(letter))
            m_shape.letters += letter;
        else if (character.bytes == 0 || !is_blank(character.code))
            return false;
        m_in_number = digit;
        m_text.remove_prefix(character.bytes);
        return true;
    }

    void add_digit(int digit) {
        if (!m_in_number)
            add_number('n', {});
        ShapeNumber& number = m_shape.numbers.back();
        number.value = std::min(number.value, 100'000'000) * 10 + digit;
        ++number.digits;
    }

    void add_number(char letter, ShapeNumber number) {
        m_shape.letters += letter;
        m_shape.numbers.push_back(number);
    }

    /// （周二）, （上午）
    bool take_bracketed() {
        std::string_view rest = m_text;
        if (!take_any(rest, std::array{"("sv, "（"sv}))
            return false;
        const size_t end = std::min(rest.find(")"), rest.find("）"));
        if (end == rest.npos)
            return false;
        Folder inner{trimmed(rest.substr(0, end))};
        if (!inner.take_word() || !inner.m_text.empty() || !inner.m_shape.has_any("xw"))
            return false;
        m_shape.letters += inner.m_shape.letters;
        m_shape.numbers.insert(m_shape.numbers.end(), inner.m_shape.numbers.begin(),
                               inner.m_shape.numbers.end());
        rest.remove_prefix(end);
        take_any(rest, std::array{")"sv, "）"sv});
        m_text = rest;
        return true;
    }

    bool take_word() {
        m_in_number = false;
        if (take_day_of_week())
            return true;
        for (const auto& [word, letter] : words) {
            if (!m_text.starts_with(word))
                continue;
            if (letter != '\0' && !(letter == '~' && m_shape.letters.ends_with('~')))
                m_shape.letters += letter;
            m_text.remove_prefix(word.size());
            return true;
        }
        const auto numeral = take_any(m_text, quarter_numerals);
        if (numeral) // a numeral of its own, never the next digit of a number
            add_number('#', {static_cast<int>(*numeral) + 1, 1});
        return numeral.has_value();
    }

    bool take_day_of_week() {
        std::string_view rest = m_text;
        if (!take_any(rest, week_words))
            return false;
        const auto day = take_any(rest, week_days);
        if (!day)
            return false;
        add_number('x', {std::min(static_cast<int>(*day) + 1, 7), 1});
        m_text = rest;
        return true;
    }

    std::string_view m_text;
    PeriodShape m_shape;
    bool m_in_number = false;
};

} // namespace

PeriodShape PeriodShape::part(size_t from, size_t to) const {
    const auto number_count = [&](size_t end) {
        return std::ranges::count_if(letters.substr(0, end), [](char letter) {
            return letter == 'n' || letter == '#' || letter == 'x';
        });
    };
    return {letters.substr(from, to - from),
            {numbers.begin() + number_count(from), numbers.begin() + number_count(to)}};
}

std::optional<PeriodShape> period_shape_of(std::string_view text) {
    return Folder{text}.shape();
}

} // namespace taizhang
