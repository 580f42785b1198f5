#include "intake/report/word_list.h"

#include <algorithm>

namespace taizhang::report {

namespace {

void sort_by_length(std::unordered_map<char32_t, std::vector<std::u32string>>& words) {
    for (auto& [character, list] : words)
        std::ranges::stable_sort(list, std::ranges::greater{}, &std::u32string::size);
}

} // namespace

WordList::WordList(const std::vector<std::u32string>& words) {
    for (const std::u32string& word : words) {
        if (word.empty())
            continue;
        m_by_first[word.front()].push_back(word);
        m_by_last[word.back()].push_back(word);
    }
    sort_by_length(m_by_first);
    sort_by_length(m_by_last);
}

size_t WordList::length_at(std::u32string_view text, size_t at) const {
    if (at >= text.size())
        return 0;
    const auto found = m_by_first.find(text[at]);
    if (found == m_by_first.end())
        return 0;
    const auto rest = text.substr(at);
    for (const std::u32string& word : found->second)
        if (rest.starts_with(word))
            return word.size();
    return 0;
}

size_t WordList::length_before(std::u32string_view text, size_t at) const {
    if (at == 0 || at > text.size())
        return 0;
    const auto found = m_by_last.find(text[at - 1]);
    if (found == m_by_last.end())
        return 0;
    const auto before = text.substr(0, at);
    for (const std::u32string& word : found->second)
        if (before.ends_with(word))
            return word.size();
    return 0;
}

std::optional<Range> WordList::first_in(std::u32string_view text, const Range& range) const {
    const auto part = text.substr(0, range.end);
    for (size_t at = range.start; at < part.size(); ++at)
        if (const size_t length = length_at(part, at))
            return Range{at, at + length};
    return std::nullopt;
}

Range WordList::without_end(std::u32string_view text, Range range) const {
    while (!range.is_empty()) {
        const size_t length = length_before(text, range.end);
        if (length == 0 || length > range.size())
            return range;
        range.end -= length;
    }
    return range;
}

bool WordList::contains(char32_t character) const {
    return length_at(std::u32string_view{&character, 1}, 0) == 1;
}

} // namespace taizhang::report
