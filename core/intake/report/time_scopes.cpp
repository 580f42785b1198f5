#include "intake/report/time_scopes.h"

#include <algorithm>

namespace taizhang::report {

namespace {

/// Nothing but a number (一是) and words like 在 stand before the phrase.
bool opens_clause(std::u32string_view text, const Clause& clause, const TimePhrase& phrase) {
    constexpr std::u32string_view connecting = U"在于自从以及和到，、 　";
    const auto before = text.substr(clause.range.start, phrase.range.start - clause.range.start);
    const size_t number = std::min(numbering_length(before), before.size());
    return std::ranges::all_of(before.substr(number),
                               [&](char32_t c) { return connecting.contains(c); });
}

bool looks_back(std::u32string_view phrase) {
    return phrase.find_first_of(U"今来截") != std::u32string_view::npos;
}

/// Where the sentence, or the part of it, of each clause ends.
std::vector<size_t> ends_of(const std::vector<Clause>& clauses, size_t Clause::*number) {
    std::vector<size_t> ends(clauses.size());
    for (size_t place = clauses.size(); place-- > 0;) {
        const bool is_last =
            place + 1 == clauses.size() || clauses[place + 1].*number != clauses[place].*number;
        ends[place] = is_last ? clauses[place].range.end : ends[place + 1];
    }
    return ends;
}

/// 对2021年度民主生活会 says of which year something is, not when it was done.
bool is_of_something(std::u32string_view text, const TimePhrase& phrase, const ReportWords& words) {
    if (!phrase.named_year)
        return false;
    const size_t behind = phrase.range.end;
    return text[behind - 1] == U'度' || (words.verb.length_at(text, behind) == 0 &&
                                         words.total_word.length_at(text, behind) == 0);
}

} // namespace

TimeScopes::TimeScopes(std::u32string_view text, const Range& paragraph,
                       const std::vector<Clause>& clauses, const Quotations& quotations,
                       const TimeReader& time, const Period& section, const ReportWords& words)
    : m_section{section} {
    const auto part_ends = ends_of(clauses, &Clause::part);
    const auto sentence_ends = ends_of(clauses, &Clause::sentence);
    for (size_t place = 0; place < clauses.size(); ++place) {
        const Clause& clause = clauses[place];
        const bool begins_sentence = place == 0 || clauses[place - 1].sentence != clause.sentence;
        for (const TimePhrase& phrase : time.phrases_in(clause.range)) {
            if (quotations.quote_around(phrase.range.start) ||
                quotations.title_around(phrase.range.start))
                continue;
            const bool opens = opens_clause(text, clause, phrase);
            if (!opens && is_of_something(text, phrase, words))
                continue;
            size_t end = part_ends[place];
            if (begins_sentence && opens)
                end = phrase.reach == PhraseReach::paragraph ? paragraph.end : sentence_ends[place];
            m_scopes.push_back({{phrase.range.start, end},
                                phrase.period,
                                looks_back(part_of(text, phrase.range))});
        }
    }
}

const TimeScopes::Scope* TimeScopes::scope_at(size_t place) const {
    constexpr int most_scopes = 100; // looked back through
    auto next = std::ranges::upper_bound(m_scopes, place, {},
                                         [](const Scope& scope) { return scope.reach.start; });
    for (int i = 0; i < most_scopes && next != m_scopes.begin(); ++i)
        if ((--next)->reach.contains(place))
            return &*next;
    return nullptr;
}

Period TimeScopes::period_at(size_t place) const {
    const Scope* scope = scope_at(place);
    return scope ? scope->period : m_section;
}

bool TimeScopes::looks_back_at(size_t place) const {
    const Scope* scope = scope_at(place);
    return scope && scope->looks_back;
}

} // namespace taizhang::report
