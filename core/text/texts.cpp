#include "text/texts.h"

#include "text/text_tables.h"

#include <algorithm>

namespace taizhang {

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
    const auto& table = m_language == Language::chinese ? chinese_texts : english_texts;
    return table[static_cast<size_t>(id)];
}

std::string Texts::fill(TextId id, std::span<const std::string> arguments) const {
    const std::string_view pattern = (*this)(id);
    std::string result;
    for (size_t i = 0; i < pattern.size(); ++i) {
        const bool place = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}';
        if (!place) {
            result += pattern[i];
            continue;
        }
        const auto argument = static_cast<size_t>(pattern[i + 1] - '0');
        if (argument < arguments.size())
            result += arguments[argument];
        i += 2;
    }
    return result;
}

std::string_view name_of(TextId id) {
    return text_names[static_cast<size_t>(id)];
}

std::optional<TextId> text_named(std::string_view name) {
    const auto found = std::ranges::find(text_names, name);
    if (found == text_names.end())
        return std::nullopt;
    return static_cast<TextId>(found - text_names.begin());
}

} // namespace taizhang
