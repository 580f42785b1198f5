#include "intake/report/sentences.h"

#include "characters/code_points.h"
#include "intake/plan/issue.h"

#include <algorithm>

namespace taizhang::report {

namespace {

constexpr std::u32string_view full_stops = U"。！？!?";

/// The clauses of one sentence stand beside each other.
Range joined(const std::vector<Clause>& clauses, size_t sentence) {
    const auto is_its = [=](const Clause& clause) { return clause.sentence == sentence; };
    const auto first = std::ranges::find_if(clauses, is_its);
    const auto last = std::find_if_not(first, clauses.end(), is_its);
    return {first->range.start, std::prev(last)->range.end};
}

} // namespace

Range Sentences::around(size_t at) const {
    const auto next = std::ranges::upper_bound(m_paragraphs, at, {}, &Range::start);
    if (next == m_paragraphs.begin() || !std::prev(next)->contains(at))
        return {at, at};
    const Range& paragraph = *std::prev(next);
    const auto clauses = clauses_of(m_text, paragraph, quotations_of(m_text, paragraph));
    const auto behind = std::ranges::upper_bound(
        clauses, at, {}, [](const Clause& clause) { return clause.range.start; });
    if (behind == clauses.begin())
        return paragraph;
    Range sentence = joined(clauses, std::prev(behind)->sentence);
    while (sentence.end < paragraph.end && full_stops.contains(m_text[sentence.end]))
        ++sentence.end;
    return sentence;
}

std::string title_of(std::u32string_view text) {
    const auto paragraphs = paragraphs_of(text);
    return paragraphs.empty() ? std::string{}
                              : shortened(to_utf8(part_of(text, paragraphs.front())));
}

} // namespace taizhang::report
