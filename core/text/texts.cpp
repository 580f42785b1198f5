#include "text/texts.h"

#include "characters/digit.h"
#include "text/text_tables.h"

#include <algorithm>

namespace taizhang {

namespace {

const TextEntry& entry_of(TextId id) {
    return *std::ranges::lower_bound(all_texts, id, {}, &TextEntry::id);
}

/// ` row is` of ` row is|rows are` for 1, else ` rows are`; `words` may be empty.
std::string words_for(std::string_view number, std::string_view words) {
    const size_t bar = words.find('|');
    if (bar == words.npos)
        return std::string{words};
    return number == "1" ? std::string{words.substr(0, bar)}
                         : " " + std::string{words.substr(bar + 1)};
}

} // namespace

std::optional<Language> language_named(std::string_view name) {
    if (name == "zh-CN")
        return Language::chinese;
    if (name == "en")
        return Language::english;
    return std::nullopt;
}

std::string_view name_of(Language language) {
    return language == Language::chinese ? "zh-CN" : "en";
}

std::string_view Texts::operator()(TextId id) const {
    const TextEntry& text = entry_of(id);
    return m_language == Language::chinese ? text.chinese : text.english;
}

std::string Texts::fill(TextId id, std::span<const std::string> arguments) const {
    const std::string_view pattern = (*this)(id);
    std::string result;
    for (size_t i = 0; i < pattern.size(); ++i) {
        const size_t end = pattern[i] == '{' ? pattern.find('}', i) : pattern.npos;
        const bool is_place = end != pattern.npos && end > i + 1 && is_digit(pattern[i + 1]) &&
                              (end == i + 2 || pattern[i + 2] == ' ');
        if (!is_place) {
            result += pattern[i];
            continue;
        }
        const auto argument = static_cast<size_t>(pattern[i + 1] - '0');
        if (argument < arguments.size())
            result += arguments[argument] +
                      words_for(arguments[argument], pattern.substr(i + 2, end - i - 2));
        i = end;
    }
    return result;
}

std::string_view name_of(TextId id) {
    return entry_of(id).name;
}

std::optional<TextId> text_named(std::string_view name) {
    const auto found = std::ranges::find(all_texts, name, &TextEntry::name);
    if (found == all_texts.end())
        return std::nullopt;
    return found->id;
}

} // namespace taizhang
