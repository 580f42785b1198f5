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

/// 3月、9月: several points are no period.
bool is_one_of_several(std::u32string_view text, const std::vector<TimePhrase>& phrases,
                       size_t place) {
    const auto joins = [&](const TimePhrase& first, const TimePhrase& next) {
        constexpr std::u32string_view joints = U"、和及与";
        return next.range.start == first.range.end + 1 && joints.contains(text[first.range.end]);
    };
    return (place > 0 && joins(phrases[place - 1], phrases[place])) ||
           (place + 1 < phrases.size() && joins(phrases[place], phrases[place + 1]));
}

/// 今年以来, 截至目前, 半年来 in a report of half a year: the time that the report tells of.
bool is_of_report(std::u32string_view text, const TimePhrase& phrase, const Period& section) {
    const bool is_year = phrase.is_whole_year && !phrase.named_year && !phrase.is_of_told_year;
    const bool is_half = part_of(text, phrase.range).starts_with(U"半年");
    return (is_year && phrase.period.contains(section)) ||
           (is_half && section.end - section.start < std::chrono::days{200});
}

/// 2022年, 截至2022年底; not 自2022年以来, 2022年成立以来.
bool tells_year(std::u32string_view text, const Clause& clause, const TimePhrase& phrase,
                const TimeReader& time) {
    return phrase.named_year && phrase.period == time.whole_year(*phrase.named_year) &&
           !part_of(text, {phrase.range.start, clause.range.end}).contains(U"以来");
}

/// 自3月起至7月底: neither a day nor a year by its number.
bool is_span(const TimePhrase& phrase) {
    return !phrase.is_whole_year && phrase.period.end - phrase.period.start > std::chrono::days{40};
}

/// 于9月底前完成: until when, which says nothing of what follows; not 9月底前，.
bool is_deadline(std::u32string_view text, const TimePhrase& phrase) {
    const auto behind = text.substr(phrase.range.end);
    for (const std::u32string_view word : {U"之前", U"以前", U"前"})
        if (behind.starts_with(word))
            return behind.size() > word.size() &&
                   !std::u32string_view{U"，,"}.contains(behind[word.size()]);
    return false;
}

/// 我局自3月起至7月底，…: no figure stands before it in its sentence, and it belongs to no noun.
bool is_said_before_figures(std::u32string_view text, const std::vector<Clause>& clauses,
                            const TimePhrase& phrase, size_t place) {
    const auto behind = text.substr(phrase.range.end);
    return place < 2 && !behind.starts_with(U"的") && !is_deadline(text, phrase) &&
           clauses[0].sentence == clauses[place].sentence;
}

bool is_item(std::u32string_view text, const Clause& clause) {
    constexpr int items = 5; // 一是, 二是
    return numbering_level(part_of(text, clause.range)) == items;
}

size_t first_of_sentence(const std::vector<Clause>& clauses, size_t place) {
    while (place > 0 && clauses[place - 1].sentence == clauses[place].sentence)
        --place;
    return place;
}

/// The first sentence, that of an item, or the one behind its heading: （一）抓学习。上半年，….
bool opens_paragraph(std::u32string_view text, const std::vector<Clause>& clauses, size_t place) {
    const size_t first = first_of_sentence(clauses, place);
    if (first == 0 || is_item(text, clauses[first]))
        return true;
    const size_t heading = first_of_sentence(clauses, first - 1);
    return heading + 1 == first && (heading == 0 || is_item(text, clauses[heading]));
}

/// For each clause where its item ends (二是 begins); the paragraph where it stands in none.
std::vector<size_t> ends_of_items(std::u32string_view text, const std::vector<Clause>& clauses,
                                  size_t paragraph_end) {
    std::vector<size_t> ends(clauses.size(), paragraph_end);
    size_t item_end = paragraph_end;
    size_t first_item = clauses.size();
    for (size_t place = clauses.size(); place-- > 0;) {
        ends[place] = item_end;
        if (is_item(text, clauses[place])) {
            item_end = clauses[place].range.start;
            first_item = place;
        }
    }
    std::fill_n(ends.begin(), std::min(first_item, clauses.size()), paragraph_end);
    return ends;
}

} // namespace

TimeScopes::TimeScopes(std::u32string_view text, const Range& paragraph,
                       const std::vector<Clause>& clauses, const Quotations& quotations,
                       const TimeReader& time, const Period& section, const ReportWords& words)
    : m_section{section} {
    const auto part_ends = ends_of(clauses, &Clause::part);
    const auto sentence_ends = ends_of(clauses, &Clause::sentence);
    const auto item_ends = ends_of_items(text, clauses, paragraph.end);
    std::optional<Period> told_year; ///< that was named last
    for (size_t place = 0; place < clauses.size(); ++place) {
        const Clause& clause = clauses[place];
        const bool begins_sentence = place == 0 || clauses[place - 1].sentence != clause.sentence;
        const auto phrases = time.phrases_in(clause.range);
        for (size_t number = 0; number < phrases.size(); ++number) {
            const TimePhrase& phrase = phrases[number];
            if (is_one_of_several(text, phrases, number) ||
                quotations.quote_around(phrase.range.start) ||
                quotations.title_around(phrase.range.start))
                continue;
            const bool opens = opens_clause(text, clause, phrase);
            if (!opens && is_of_something(text, phrase, words))
                continue;
            const bool holds_on =
                phrase.reach == PhraseReach::paragraph && opens_paragraph(text, clauses, place);
            size_t end = part_ends[place];
            if (is_deadline(text, phrase))
                end = clause.range.end;
            else if (begins_sentence && opens)
                end = holds_on ? item_ends[place] : sentence_ends[place];
            else if (holds_on && is_span(phrase) &&
                     is_said_before_figures(text, clauses, phrase, place))
                end = item_ends[place];
            if (tells_year(text, clause, phrase, time))
                told_year = phrase.period;
            const bool is_told = phrase.is_of_told_year && told_year;
            m_scopes.push_back({{phrase.range.start, end},
                                is_told                               ? *told_year
                                : is_of_report(text, phrase, section) ? section
                                                                      : phrase.period,
                                looks_back(part_of(text, phrase.range)),
                                is_told || phrase.named_year});
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

bool TimeScopes::names_year_in(const Range& before) const {
    const Scope* scope = scope_at(before.end);
    return scope && scope->names_year && before.contains(scope->reach.start);
}

bool TimeScopes::looks_back_at(size_t place) const {
    const Scope* scope = scope_at(place);
    return scope && scope->looks_back;
}

} // namespace taizhang::report
