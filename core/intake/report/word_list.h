#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace taizhang::report {

/// Characters of a report, from `start` up to `end`.
struct Range {
    size_t start = 0;
    size_t end = 0;

    size_t size() const { return end - start; }
    bool is_empty() const { return start >= end; }
    bool contains(size_t at) const { return start <= at && at < end; }
    bool contains(const Range& other) const { return start <= other.start && other.end <= end; }

    friend bool operator==(const Range&, const Range&) = default;
};

inline std::u32string_view part_of(std::u32string_view text, const Range& range) {
    return text.substr(range.start, range.size());
}

/// Words that a text is looked through for.
class WordList {
public:
    WordList() = default;
    explicit WordList(const std::vector<std::u32string>& words);

    /// Length of the longest word that begins at the place; 0 where none does.
    size_t length_at(std::u32string_view text, size_t at) const;
    /// Length of the longest word that ends before the place; 0 where none does.
    size_t length_before(std::u32string_view text, size_t at) const;
    /// The first word within a part of the text.
    std::optional<Range> first_in(std::u32string_view text, const Range& range) const;
    /// The part without the words that it ends with.
    Range without_end(std::u32string_view text, Range range) const;
    bool contains(char32_t character) const;
    bool occurs_in(std::u32string_view text, const Range& range) const {
        return first_in(text, range).has_value();
    }

private:
    using Words = std::unordered_map<char32_t, std::vector<std::u32string>>; ///< longest first

    Words m_by_first;
    Words m_by_last;
};

} // namespace taizhang::report
