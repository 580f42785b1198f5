#include "intake/report/aliases.h"

#include "characters/code_points.h"

#include <algorithm>

namespace taizhang::report {

namespace {

constexpr size_t widest_gap = 12; ///< of A…B, in characters

bool parts_sentences(char32_t character) {
    return std::u32string_view{U"。；，：;,"}.contains(character);
}

/// “以案促改”警示教育大会 is also written without its marks.
std::u32string without_marks(std::u32string word) {
    std::erase_if(word, [](char32_t c) { return c == U'“' || c == U'”'; });
    return word;
}

} // namespace

AliasBook::AliasBook(std::span<const Indicator> indicators, const std::vector<AliasRow>& more) {
    for (size_t place = 0; place < indicators.size(); ++place) {
        const Indicator& indicator = indicators[place];
        add(code_points_of(indicator.name_zh), IndicatorPlace{place});
        for (const std::string& alias : indicator.aliases)
            add(code_points_of(alias), IndicatorPlace{place});
    }
    for (const AliasRow& row : more) {
        const auto found = std::ranges::find(indicators, row.indicator, &Indicator::code);
        const bool is_known = found != indicators.end();
        if (!is_known && !row.indicator.empty())
            continue;
        const std::optional<IndicatorPlace> place =
            is_known ? std::optional{IndicatorPlace{found - indicators.begin()}} : std::nullopt;
        for (const std::u32string& word : row.words) {
            if (word.ends_with(U'!'))
                add_beside(word.substr(0, word.size() - 1), place);
            else
                add(word, place);
        }
    }
    find_endings();
}

void AliasBook::add(const std::u32string& word, std::optional<IndicatorPlace> indicator) {
    const size_t mark = word.find(U'@');
    const auto plain = word.substr(0, mark);
    const auto only = mark == std::u32string::npos ? std::u32string{} : word.substr(mark + 1);
    if (const auto unmarked = without_marks(plain); unmarked != plain)
        add_as_written(unmarked, indicator, only);
    add_as_written(plain, indicator, only);
}

void AliasBook::add_beside(const std::u32string& word, std::optional<IndicatorPlace> indicator) {
    add(word, indicator);
    if (const auto place = m_places.find(word); place != m_places.end())
        m_aliases[static_cast<size_t>(place->second)].is_beside = true;
}

void AliasBook::add_as_written(const std::u32string& plain, std::optional<IndicatorPlace> indicator,
                               const std::u32string& only) {
    if (plain.size() < 2)
        return;
    const auto [place, is_new] = m_places.try_emplace(plain, static_cast<int>(m_aliases.size()));
    if (is_new) {
        const size_t gap = plain.find(U'…');
        Alias& alias = m_aliases.emplace_back();
        alias.first = plain.substr(0, gap);
        if (gap != std::u32string::npos)
            alias.second = plain.substr(gap + 1);
        m_by_first[plain.front()].push_back(place->second);
    }
    auto& places = m_aliases[static_cast<size_t>(place->second)].indicators;
    const auto is_known = [&](const NamedIndicator& named) {
        return named.place == *indicator && named.only == only;
    };
    if (indicator && std::ranges::none_of(places, is_known))
        places.push_back({*indicator, only});
}

void AliasBook::find_endings() {
    for (Alias& alias : m_aliases) {
        if (!alias.second.empty())
            continue;
        for (size_t cut = 1; alias.ending < 0 && cut + 2 <= alias.first.size(); ++cut)
            if (const auto found = m_places.find(alias.first.substr(cut)); found != m_places.end())
                alias.ending = found->second;
    }
}

/// Not 问题 in 问题线索.
bool AliasBook::stands_alone_in(std::u32string_view text, std::u32string_view word) const {
    const size_t at = text.rfind(word);
    if (at == std::u32string_view::npos)
        return false;
    const Range place{at, at + word.size()};
    return std::ranges::none_of(matches_in(text), [&](const AliasMatch& match) {
        return match.weight == match.range.size() && match.range.contains(place) &&
               match.range.end > place.end;
    });
}

std::vector<AliasMatch> AliasBook::parted_matches(std::u32string_view text, const Range& left,
                                                  const Range& earlier) const {
    std::vector<AliasMatch> matches;
    const auto before = part_of(text, left);
    const auto former = part_of(text, earlier);
    for (size_t place = 0; place < m_aliases.size(); ++place) {
        const Alias& alias = m_aliases[place];
        if (alias.second.empty() || !before.ends_with(alias.first) ||
            !stands_alone_in(former, alias.second))
            continue;
        matches.push_back({{left.end - alias.first.size(), left.end},
                           IndicatorPlace{place},
                           alias.first.size() + alias.second.size()});
    }
    return matches;
}

size_t AliasBook::length_at(std::u32string_view text, size_t at, const Alias& alias) const {
    if (!text.substr(at).starts_with(alias.first))
        return 0;
    if (alias.second.empty())
        return alias.first.size();
    const size_t begin = at + alias.first.size();
    for (size_t gap = 0; gap <= widest_gap && begin + gap < text.size(); ++gap) {
        if (text.substr(begin + gap).starts_with(alias.second))
            return alias.first.size() + gap + alias.second.size();
        if (parts_sentences(text[begin + gap]))
            return 0;
    }
    return 0;
}

std::vector<AliasMatch> AliasBook::matches_in(std::u32string_view text) const {
    std::vector<AliasMatch> matches;
    size_t whole_end = 0; ///< of the last word without a gap
    for (size_t at = 0; at < text.size(); ++at) {
        const auto found = m_by_first.find(text[at]);
        if (found == m_by_first.end())
            continue;
        AliasMatch longest;
        for (const int place : found->second) {
            const Alias& alias = m_aliases[place];
            const size_t length = length_at(text, at, alias);
            if (length > longest.range.size())
                longest = {{at, at + length}, place, alias.first.size() + alias.second.size()};
        }
        if (longest.range.is_empty() || longest.range.end <= whole_end)
            continue;
        matches.push_back(longest);
        if (longest.weight == longest.range.size())
            whole_end = longest.range.end;
    }
    return matches;
}

} // namespace taizhang::report
