#pragma once

#include "intake/report/report_words.h"
#include "model/indicator.h"
#include "model/place.h"

#include <span>

namespace taizhang::report {

/// A word of an indicator as it stands in a report.
struct AliasMatch {
    Range range;
    int alias = 0;     ///< place of the alias
    size_t weight = 0; ///< characters that are its own: fewer than in the range for A…B
};

/// An indicator that a word stands for.
struct NamedIndicator {
    IndicatorPlace place; ///< among the indicators
    std::u32string only;  ///< 处理@人: for figures measured like this; empty = for any
};

/// The words by which reports name indicators: their names, their aliases, and those of the file
/// of aliases.
class AliasBook {
public:
    AliasBook(std::span<const Indicator> indicators, const std::vector<AliasRow>& more);

    /// Words in a text, by their places: at each place the longest, and none that stands within
    /// another; within the gap of A…B others are found as well.
    std::vector<AliasMatch> matches_in(std::u32string_view text) const;

    /// Words A…B of which A ends a part of the text and B stands in an earlier one: 党支部 … 撤销.
    /// The matches are at A.
    std::vector<AliasMatch> parted_matches(std::u32string_view text, const Range& left,
                                           const Range& earlier) const;

    /// The indicators that a word stands for; none for a thing without an indicator.
    std::span<const NamedIndicator> indicators_of(int alias) const {
        return m_aliases[static_cast<size_t>(alias)].indicators;
    }
    /// The longest other word that the word ends with: 集体谈话 of 任前集体谈话; -1 = none.
    int ending_of(int alias) const { return m_aliases[static_cast<size_t>(alias)].ending; }
    /// Whether a word names its indicators only right before a figure: 整改 of 整改4个.
    bool is_only_beside(int alias) const { return m_aliases[static_cast<size_t>(alias)].is_beside; }
    /// Characters of a word, without …
    size_t length_of(int alias) const {
        const Alias& word = m_aliases[static_cast<size_t>(alias)];
        return word.first.size() + word.second.size();
    }

private:
    struct Alias {
        std::u32string first;
        std::u32string second; ///< behind …; empty for a whole word
        std::vector<NamedIndicator> indicators;
        int ending = -1;
        bool is_beside = false;
    };

    void add(const std::u32string& word, std::optional<IndicatorPlace> indicator);
    void add_beside(const std::u32string& word, std::optional<IndicatorPlace> indicator);
    void add_as_written(const std::u32string& word, std::optional<IndicatorPlace> indicator,
                        const std::u32string& only);
    void find_endings();
    bool stands_alone_in(std::u32string_view text, std::u32string_view word) const;
    size_t length_at(std::u32string_view text, size_t at, const Alias& alias) const;

    std::vector<Alias> m_aliases;
    std::unordered_map<std::u32string, int> m_places;
    std::unordered_map<char32_t, std::vector<int>> m_by_first;
};

} // namespace taizhang::report
