#include "intake/numerals/numeral_characters.h"

#include <string_view>

namespace taizhang {

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

bool is_small_digit(char32_t character) {
    return han_digit(character) >= 0 && !std::u32string_view{U"两兩倆俩仨"}.contains(character);
}

bool is_remainder(char32_t character) {
    return character == U'余' || character == U'多' || character == U'餘';
}

bool is_blank_in_numeral(char32_t character) {
    return character == U' ' || character == U'　';
}

} // namespace taizhang
