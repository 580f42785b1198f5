#include "output/narrative/heading_number.h"

#include <array>

namespace taizhang {

namespace {

/// 1 … 99, as 一 … 九十九; greater numbers as digits.
std::string chinese_number(int number) {
    static constexpr std::array digits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    if (number < 1 || number > 99)
        return std::to_string(number);
    const auto tens = static_cast<size_t>(number / 10);
    const auto ones = static_cast<size_t>(number % 10);
    std::string text;
    if (tens > 0)
        text = std::string{tens > 1 ? digits[tens] : ""} + "十";
    return text + digits[ones];
}

/// 1 … 26 as a … z; greater numbers as digits.
std::string letter(int number) {
    const bool has_letter = number >= 1 && number <= 26;
    return has_letter ? std::string(1, static_cast<char>('a' + number - 1))
                      : std::to_string(number);
}

std::string english_heading(int level, int number) {
    switch (level) {
    case 1:
        return std::to_string(number) + ". ";
    case 2:
        return "(" + std::to_string(number) + ") ";
    case 3:
        return letter(number) + ". ";
    default:
        return "(" + letter(number) + ") ";
    }
}

std::string chinese_heading(int level, int number) {
    switch (level) {
    case 1:
        return chinese_number(number) + "、";
    case 2:
        return "（" + chinese_number(number) + "）";
    case 3:
        return std::to_string(number) + ".";
    default:
        return "（" + std::to_string(number) + "）";
    }
}

} // namespace

std::string heading_number(int level, int number, Language language) {
    return language == Language::chinese ? chinese_heading(level, number)
                                         : english_heading(level, number);
}

std::string item_number(int number, Language language) {
    return std::to_string(number) + (language == Language::chinese ? "." : ". ");
}

} // namespace taizhang
