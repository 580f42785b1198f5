#include "text/han_initials.h"

#include "text/search_key.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace taizhang {

namespace {

constexpr char32_t first_han = 0x4E00;
constexpr char32_t last_han = 0x9FFF;
constexpr int run_length = 512; // characters spelled in one go

void append_utf8(std::string& text, char32_t character) {
    text += static_cast<char>(0xE0 | (character >> 12));
    text += static_cast<char>(0x80 | ((character >> 6) & 0x3F));
    text += static_cast<char>(0x80 | (character & 0x3F));
}

/// Initials of a run of characters; a character without a reading gives a place of its own by the
/// digit after it.
std::string initials_of_run(const SearchKeyMaker& maker, char32_t first, char32_t end) {
    std::string run;
    for (char32_t character = first; character < end; ++character) {
        append_utf8(run, character);
        run += " 0 ";
    }
    return maker.key_of(run).initials;
}

/// The character that begins at `place`, which moves on; malformed bytes count one by one.
char32_t next_character(std::string_view text, size_t& place) {
    const auto byte = [&](size_t offset) {
        return static_cast<char32_t>(
            place + offset < text.size() ? static_cast<unsigned char>(text[place + offset]) : 0);
    };
    const char32_t lead = byte(0);
    if (lead < 0xE0 || lead >= 0xF0) {
        ++place;
        return lead;
    }
    const char32_t character = ((lead & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F);
    place += 3;
    return character;
}

} // namespace

HanInitials::HanInitials() : m_initials(last_han - first_han + 1, 0) {
    const SearchKeyMaker maker;
    for (char32_t first = first_han; first <= last_han; first += run_length) {
        const char32_t end = std::min<char32_t>(first + run_length, last_han + 1);
        char32_t character = first;
        for (const char letter : initials_of_run(maker, first, end)) {
            if (letter == '0')
                ++character;
            else if (character < end)
                m_initials[character - first_han] = letter;
        }
    }
}

char HanInitials::initial_of(char32_t character) const {
    if (first_han <= character && character <= last_han)
        return m_initials[character - first_han];
    if ('A' <= character && character <= 'Z')
        return static_cast<char>(character + ('a' - 'A'));
    const bool itself =
        ('a' <= character && character <= 'z') || ('0' <= character && character <= '9');
    return itself ? static_cast<char>(character) : '\0';
}

bool HanInitials::contain(std::string_view text, std::string_view wanted) const {
    thread_local std::string initials; // one row after the other is asked for
    initials.clear();
    for (size_t place = 0; place < text.size();)
        if (const char letter = initial_of(next_character(text, place)))
            initials += letter;
    return initials.find(wanted) != std::string::npos;
}

} // namespace taizhang
