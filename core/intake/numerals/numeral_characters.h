#pragma once

#include <cstdint>

namespace taizhang {

// What the characters of a numeral stand for.

int arabic_digit(char32_t character); ///< 0 … 9, also of full width; -1 = none
bool is_full_width(char32_t character);
int han_digit(char32_t character);           ///< 0 … 9, also 大写 and 两; -1 = none
bool is_small_digit(char32_t character);     ///< 零 … 九, as they stand behind 点: not 两
std::int64_t small_unit(char32_t character); ///< 10, 100, 1000; 0 = none
std::int64_t large_unit(char32_t character); ///< 万, 亿, 兆; 0 = none
int tens(char32_t character);                ///< 廿 20, 卅 30, 卌 40; 0 = none
bool is_rough(char32_t character);           ///< 几, 数
bool is_remainder(char32_t character);       ///< 余, 多
bool is_about(char32_t character);           ///< 近, 上: a bare unit may follow
bool is_point(char32_t character);
bool is_blank_in_numeral(char32_t character);

} // namespace taizhang
