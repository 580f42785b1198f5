#include "text/search_key.h"

#include "characters/blank.h"
#include "characters/hidden.h"
#include "characters/utf8.h"
#include "text/assets.h"

#include <algorithm>
#include <ranges>
#include <stdexcept>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unordered_map>
#include <utility>
#include <vector>

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

/// Without accents, width, case and what nobody sees; blanks stay.
icu::UnicodeString folded_text(std::string_view text) {
    UErrorCode error = U_ZERO_ERROR;
    const auto* form = icu::Normalizer2::getNFKDInstance(error);
    if (U_FAILURE(error))
        throw std::runtime_error("ICU: NFKD");
    const auto given =
        icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
    const auto taken_apart = form->normalize(given, error);
    icu::UnicodeString folded;
    for (int32_t at = 0; at < taken_apart.length(); at = taken_apart.moveIndex32(at, 1)) {
        const UChar32 code = taken_apart.char32At(at);
        const bool is_mark = u_charType(code) == U_NON_SPACING_MARK;
        if (!is_mark && !is_hidden(static_cast<char32_t>(code)))
            folded.append(code);
    }
    return folded.foldCase();
}

std::string without_blanks(std::string_view text) {
    std::string kept;
    while (!text.empty()) {
        const auto [code, bytes] = first_character(text);
        const size_t length = std::max<size_t>(bytes, 1);
        if (bytes == 0 || !is_blank(code))
            kept += text.substr(0, length);
        text.remove_prefix(length);
    }
    return kept;
}

bool is_letter_or_digit(char c) {
    return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
}

/// The keys have u for ü, input methods v.
std::string with_u(std::string_view typed) {
    std::string text{typed};
    std::ranges::replace(text, 'v', 'u');
    return text;
}

/// Passports have yu for ü after l and n: lyu, nyu.
std::string with_u_for_yu(std::string text) {
    for (const std::string_view yu : {"lyu", "nyu"})
        for (size_t at = text.find(yu); at != text.npos; at = text.find(yu, at + 1))
            text.erase(at + 1, 1);
    return text;
}

/// 3 at the start of a spelling, 2 further on, 0 nowhere. Spellings stand on lines of their own.
int place_of_match(std::string_view spellings, std::string_view typed) {
    const auto found = spellings.find(typed);
    if (found == std::string_view::npos)
        return 0;
    const bool starts = found == 0 || spellings.find("\n" + std::string{typed}) != spellings.npos;
    return starts ? 3 : 2;
}

/// What one character or word may be spelled as; one at least.
using Spellings = std::vector<std::string>;

/// The syllables of ICU stand apart by spaces: `zhong xin zu`.
void append_syllables(const std::string& spelled, std::vector<Spellings>& syllables) {
    bool starts_syllable = true;
    for (const char c : spelled) {
        if (!is_letter_or_digit(c)) {
            starts_syllable = true;
            continue;
        }
        if (std::exchange(starts_syllable, false))
            syllables.push_back({std::string{}});
        syllables.back().front() += c;
    }
}

using Readings = std::unordered_map<UChar32, Spellings>;

Readings read_readings() {
    Readings readings;
    for (const auto line : std::views::split(han_readings_txt(), '\n')) {
        std::string_view rest{line};
        const Character character = first_character(rest);
        if (character.bytes == 0)
            continue;
        rest.remove_prefix(character.bytes + 1);
        Spellings& spellings = readings[static_cast<UChar32>(character.code)];
        for (const auto word : std::views::split(rest, ' ')) {
            const std::string reading = with_u(std::string_view{word});
            if (std::ranges::find(spellings, reading) == spellings.end())
                spellings.push_back(reading);
        }
    }
    return readings;
}

/// Every way through the syllables, a line each and the usual one first; what would be too many
/// leaves the later characters with their usual reading.
template <class Part>
std::string lines_of(const std::vector<Spellings>& syllables, Part part) {
    constexpr size_t most_lines = 32;
    std::vector<std::string> lines{{}};
    for (const Spellings& spellings : syllables) {
        Spellings parts;
        for (const std::string& spelling : spellings)
            if (std::string each = part(spelling); std::ranges::find(parts, each) == parts.end())
                parts.push_back(std::move(each));
        if (lines.size() * parts.size() > most_lines)
            parts.resize(1);
        const size_t before = lines.size();
        for (size_t other = 1; other < parts.size(); ++other)
            for (size_t line = 0; line < before; ++line)
                lines.push_back(lines[line] + parts[other]);
        for (size_t line = 0; line < before; ++line)
            lines[line] += parts.front();
    }
    std::string text;
    for (const std::string& line : lines)
        text += (text.empty() ? "" : "\n") + line;
    return text;
}

} // namespace

struct SearchKeyMaker::Rules {
    // The spaces between the syllables come from Han-Latin itself.
    Transliterator to_pinyin = transliterator("Han-Latin; Latin-ASCII; Lower");
    Readings readings = read_readings();

    /// Character by character where there are several readings, else in runs.
    std::vector<Spellings> syllables_of(const icu::UnicodeString& text) const {
        std::vector<Spellings> syllables;
        icu::UnicodeString run;
        const auto end_run = [&] {
            to_pinyin->transliterate(run);
            append_syllables(to_utf8(run), syllables);
            run.remove();
        };
        for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
            const auto several = readings.find(text.char32At(at));
            if (several == readings.end()) {
                run.append(text.char32At(at));
                continue;
            }
            end_run();
            syllables.push_back(several->second);
        }
        end_run();
        return syllables;
    }
};

SearchKeyMaker::SearchKeyMaker() : m_rules(std::make_unique<Rules>()) {}
SearchKeyMaker::~SearchKeyMaker() = default;

SearchKey SearchKeyMaker::key_of(std::string_view name) const {
    const icu::UnicodeString text = folded_text(name);
    const auto syllables = m_rules->syllables_of(text);
    const auto whole = [](const std::string& syllable) { return syllable; };
    const auto initial = [](const std::string& syllable) { return syllable.substr(0, 1); };
    return {without_blanks(to_utf8(text)), lines_of(syllables, whole),
            lines_of(syllables, initial)};
}

std::string SearchKeyMaker::usual_initials(std::string_view text) const {
    icu::UnicodeString spelled = folded_text(text);
    m_rules->to_pinyin->transliterate(spelled);
    std::vector<Spellings> syllables;
    append_syllables(to_utf8(spelled), syllables);
    std::string initials;
    for (const Spellings& syllable : syllables)
        initials += syllable.front().front();
    return initials;
}

std::string SearchKeyMaker::initials_of_readings(char32_t character) const {
    std::string initials;
    const auto several = m_rules->readings.find(static_cast<UChar32>(character));
    if (several != m_rules->readings.end())
        for (const std::string& reading : several->second)
            initials += reading.front();
    return initials;
}

std::string folded(std::string_view typed) {
    return without_blanks(to_utf8(folded_text(typed)));
}

std::string typed_initials(std::string_view typed) {
    const std::string wanted = folded(typed);
    const auto is_letter = [](char c) { return 'a' <= c && c <= 'z'; };
    if (std::ranges::all_of(wanted, is_letter_or_digit) && std::ranges::any_of(wanted, is_letter))
        return wanted;
    return {};
}

int match(const SearchKey& key, std::string_view typed) {
    if (typed.empty())
        return 1;
    if (const int found = place_of_match(key.text, typed))
        return 6 + found;
    if (const int found = place_of_match(key.initials, typed))
        return 3 + found;
    const std::string pinyin = with_u(typed);
    if (const int found = place_of_match(key.pinyin, pinyin))
        return found;
    return place_of_match(key.pinyin, with_u_for_yu(pinyin));
}

} // namespace taizhang
