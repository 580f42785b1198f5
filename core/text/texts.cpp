#include "text/texts.h"

#include "text/text_tables.h"

#include <algorithm>

namespace taizhang {

namespace {

const TextEntry& entry_of(TextId id) {
    return *std::ranges::lower_bound(all_texts, id, {}, &TextEntry::id);
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
    return entry_of(id).name;
}

std::optional<TextId> text_named(std::string_view name) {
    const auto found = std::ranges::find(all_texts, name, &TextEntry::name);
    if (found == all_texts.end())
        return std::nullopt;
    return found->id;
}

} // namespace taizhang
