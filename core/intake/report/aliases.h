#pragma once

#include "intake/report/report_words.h"
#include "model/indicator.h"

#include <span>

namespace taizhang::report {

/// A word of an indicator as it stands in a report.
struct AliasMatch {
    Range range;
    int alias = 0;     ///< place of the alias
    size_t weight = 0; ///< characters that are its own: fewer than in the range for A…B
};

/// The words by which reports name indicators: their names, their aliases, and those of the file
/// of aliases.
class AliasBook {
public:
    AliasBook(std::span<const Indicator> indicators, const std::vector<AliasRow>& more);

    /// Words in a text, by their places: at each place the longest, and none that stands within
    /// another; within the gap of A…B others are found as well.
    std::vector<AliasMatch> matches_in(std::u32string_view text) const;

    /// Places of the indicators that a word stands for; none for a thing without an indicator.
    std::span<const int> indicators_of(int alias) const {
        return m_aliases[static_cast<size_t>(alias)].indicators;
    }

private:
    struct Alias {
        std::u32string first;
        std::u32string second; ///< behind …; empty for a whole word
        std::vector<int> indicators;
    };

    void add(const std::u32string& word, std::optional<int> indicator);
    void add_as_written(const std::u32string& word, std::optional<int> indicator);
    size_t length_at(std::u32string_view text, size_t at, const Alias& alias) const;

    std::vector<Alias> m_aliases;
    std::unordered_map<std::u32string, int> m_places;
    std::unordered_map<char32_t, std::vector<int>> m_by_first;
};

} // namespace taizhang::report
