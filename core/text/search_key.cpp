#include "text/search_key.h"

#include <stdexcept>
#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace taizhang {

namespace {

using Transliterator = std::unique_ptr<icu::Transliterator>;

Transliterator transliterator(const char* id) {
    UErrorCode error = U_ZERO_ERROR;
    Transliterator made{icu::Transliterator::createInstance(id, UTRANS_FORWARD, error)};
    if (U_FAILURE(error))
        throw std::runtime_error(std::string{"ICU: "} + id);
    return made;
}

std::string to_utf8(const icu::UnicodeString& text) {
    std::string utf8;
    return text.toUTF8String(utf8);
}

icu::UnicodeString folded_text(std::string_view text) {
    auto folded = icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    for (int32_t i = 0; i < folded.length(); ++i) {
        const char16_t unit = folded[i];
        if (0xFF01 <= unit && unit <= 0xFF5E)
            folded.setCharAt(i, static_cast<char16_t>(unit - 0xFEE0));
    }
    return folded.toLower();
}

bool is_letter_or_digit(char c) {
    return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
}

/// The syllables stand apart by spaces: `zhong xin zu`.
void split_syllables(const std::string& spelled, SearchKey& key) {
    bool starts_syllable = true;
    for (char c : spelled) {
        if (!is_letter_or_digit(c)) {
            starts_syllable = true;
            continue;
        }
        key.pinyin += c;
        if (starts_syllable)
            key.initials += c;
        starts_syllable = false;
    }
}

/// 3 at the start, 2 further on, 0 nowhere.
int place_of_match(std::string_view name, std::string_view typed) {
    const auto found = name.find(typed);
    if (found == std::string_view::npos)
        return 0;
    return found == 0 ? 3 : 2;
}

} // namespace

struct SearchKeyMaker::Rules {
    // The spaces between the syllables come from Han-Latin itself.
    Transliterator to_pinyin = transliterator("Han-Latin; Latin-ASCII; Lower");
};

SearchKeyMaker::SearchKeyMaker() : m_rules(std::make_unique<Rules>()) {}
SearchKeyMaker::~SearchKeyMaker() = default;

SearchKey SearchKeyMaker::key_of(std::string_view name) const {
    icu::UnicodeString text = folded_text(name);
    SearchKey key{to_utf8(text), {}, {}};
    m_rules->to_pinyin->transliterate(text);
    split_syllables(to_utf8(text), key);
    return key;
}

std::string folded(std::string_view typed) {
    std::string text = to_utf8(folded_text(typed));
    std::erase(text, ' ');
    return text;
}

int match(const SearchKey& key, std::string_view typed) {
    if (typed.empty())
        return 1;
    if (const int found = place_of_match(key.text, typed))
        return 6 + found;
    if (const int found = place_of_match(key.initials, typed))
        return 3 + found;
    return place_of_match(key.pinyin, typed);
}

} // namespace taizhang
