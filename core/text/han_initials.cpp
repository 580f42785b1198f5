#include "text/han_initials.h"

#include "characters/utf8.h"
#include "text/search_key.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace taizhang {

namespace {

constexpr char32_t first_han = 0x4E00;
constexpr char32_t last_han = 0x9FFF;
constexpr int run_length = 512; // characters spelled in one go

/// One bit for each letter, those of the digits after them; 0 for any other character.
std::uint64_t bit_of(char letter) {
    if ('a' <= letter && letter <= 'z')
        return std::uint64_t{1} << (letter - 'a');
    if ('A' <= letter && letter <= 'Z')
        return std::uint64_t{1} << (letter - 'A');
    if ('0' <= letter && letter <= '9')
        return std::uint64_t{1} << (26 + letter - '0');
    return 0;
}

/// Initials of a run of characters, those of each ended by a 0.
std::string initials_of_run(const SearchKeyMaker& maker, char32_t first, char32_t end) {
    std::string run;
    for (char32_t character = first; character < end; ++character) {
        append_utf8(run, character);
        run += " 0 ";
    }
    return maker.usual_initials(run);
}

} // namespace

HanInitials::HanInitials() : m_initials(last_han - first_han + 1, 0) {
    const SearchKeyMaker maker;
    const auto add = [&](char32_t character, char letter) {
        m_initials[character - first_han] |= static_cast<std::uint32_t>(bit_of(letter));
    };
    for (char32_t first = first_han; first <= last_han; first += run_length) {
        const char32_t end = std::min<char32_t>(first + run_length, last_han + 1);
        char32_t character = first;
        for (const char letter : initials_of_run(maker, first, end)) {
            if (letter == '0')
                ++character;
            else if (character < end)
                add(character, letter);
        }
    }
    for (char32_t character = first_han; character <= last_han; ++character)
        for (const char letter : maker.initials_of_readings(character))
            add(character, letter);
}

std::uint64_t HanInitials::initials_of(char32_t character) const {
    if (first_han <= character && character <= last_han)
        return m_initials[character - first_han];
    return character < 0x80 ? bit_of(static_cast<char>(character)) : 0;
}

bool HanInitials::contain(std::string_view text, std::string_view wanted) const {
    thread_local std::vector<std::uint64_t> initials; // one row after the other is asked for
    initials.clear();
    while (!text.empty())
        if (const auto letters = initials_of(take_character(text).code))
            initials.push_back(letters);
    const auto is_one_of = [](std::uint64_t letters, char letter) {
        return (letters & bit_of(letter)) != 0;
    };
    return !std::ranges::search(initials, wanted, is_one_of).empty() || wanted.empty();
}

} // namespace taizhang
