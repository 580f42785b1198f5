#include "intake/report/paragraph_reader.h"

#include "text/ids/reading.h"

#include <algorithm>

namespace taizhang::report {

namespace {

constexpr size_t most_clauses = 20;     ///< of a sentence, that are looked back through
constexpr size_t most_characters = 400; ///< likewise

bool is_visible_number(std::u32string_view text, const Figure& figure) {
    return figure.has_measure() || !is_han(text, figure);
}

} // namespace

ParagraphReader::ParagraphReader(const ReadingTools& tools, const OutlinedParagraph& paragraph,
                                 size_t number, ReportReading& reading)
    : m_tools{tools}, m_paragraph{paragraph}, m_number{number}, m_reading{reading},
      m_quotations{quotations_of(tools.text, paragraph.range)}, m_clauses{clauses_of(
                                                                    tools.text, paragraph.range,
                                                                    m_quotations)},
      m_times{tools.text, paragraph.range,  m_clauses,  m_quotations,
              tools.time, paragraph.period, tools.words} {}

void ParagraphReader::read() {
    find_figures();
    for (size_t found = 0; found < m_found.size(); ++found)
        if (!m_found[found].is_settled)
            settle_each(found);
    for (size_t found = 0; found < m_found.size(); ++found)
        if (!m_found[found].is_settled)
            settle(found);
}

void ParagraphReader::find_figures() {
    for (size_t clause = 0; clause < m_clauses.size(); ++clause) {
        const Range& range = m_clauses[clause].range;
        for (size_t at = range.start; at < range.end;) {
            const auto figure = figure_at(m_tools.text, at, m_tools.words);
            if (figure)
                take_or_pass_over(*figure, clause);
            at = figure ? figure->numeral.end : at + 1;
        }
    }
}

void ParagraphReader::take_or_pass_over(const Figure& figure, size_t clause) {
    const FigureContext context{m_tools.text, figure, m_clauses[clause].range, m_quotations,
                                m_tools.words};
    const RefusalRule* refusal = refusal_of(context);
    if (!refusal)
        m_found.push_back({figure, clause});
    else if (is_visible_number(m_tools.text, figure))
        pass_over(figure.range, refusal->name, refusal->reason);
}

void ParagraphReader::pass_over(const Range& quote, std::string_view reason, TextId words) {
    m_reading.passed_over.push_back({quote, reason, words});
}

bool ParagraphReader::has_figure(size_t clause) const {
    return std::ranges::binary_search(m_found, clause, {}, &Found::clause);
}

Range ParagraphReader::left_of(size_t found) const {
    const Found& here = m_found[found];
    Range left{m_clauses[here.clause].range.start, here.figure.range.start};
    if (found == 0 || m_found[found - 1].clause != here.clause)
        return left;
    left.start = std::min(m_found[found - 1].figure.range.end, left.end);
    // What stands before 、 belongs to the figure before.
    const auto between = part_of(m_tools.text, left);
    const size_t mark = between.find(U'、');
    if (mark != std::u32string_view::npos)
        left.start += mark + 1;
    return left;
}

Range ParagraphReader::right_of(size_t found) const {
    // 3批次、120名党员参加…: what stands behind the last belongs to all.
    while (found + 1 < m_found.size() && m_found[found + 1].clause == m_found[found].clause &&
           part_of(m_tools.text, {std::min(m_found[found].figure.range.end,
                                           m_found[found + 1].figure.range.start),
                                  m_found[found + 1].figure.range.start}) == U"、")
        ++found;
    const Found& here = m_found[found];
    Range right{here.figure.range.end, m_clauses[here.clause].range.end};
    if (found + 1 == m_found.size() || m_found[found + 1].clause != here.clause)
        return right;
    right.end = std::max(right.start, m_found[found + 1].figure.range.start);
    const size_t mark = part_of(m_tools.text, right).find(U'、');
    if (mark != std::u32string_view::npos)
        right.end = right.start + mark;
    return right;
}

FigurePlace ParagraphReader::place_of(size_t found) const {
    FigurePlace place{.left = left_of(found), .right = right_of(found)};
    const size_t clause = m_found[found].clause;
    place.earlier = {
        std::min(before_in_sentence(m_found[found]).start, m_clauses[clause].range.start),
        m_clauses[clause].range.start};
    if (found + 1 < m_found.size() && m_found[found + 1].clause == clause) {
        place.is_before_figure = place.right.end == m_found[found + 1].figure.range.start;
        place.touches_figure = place.is_before_figure && place.right.is_empty();
    }
    const bool shares_clause = found > 0 && m_found[found - 1].clause == clause;
    place.follows_figure = shares_clause && place.left.start == m_found[found - 1].figure.range.end;
    if (shares_clause) // 任前谈话4批31人
        place.previous_clause = {m_clauses[clause].range.start,
                                 m_found[found - 1].figure.range.start};
    else if (clause > 0 && m_clauses[clause - 1].part == m_clauses[clause].part)
        place.previous_clause = m_clauses[clause - 1].range;
    if (clause > 0 && !shares_clause &&
        m_clauses[clause - 1].sentence != m_clauses[clause].sentence && !has_figure(clause - 1))
        place.sentence_before = m_clauses[clause - 1].range;
    const size_t next = clause + 1;
    if (next < m_clauses.size() && m_clauses[next].sentence == m_clauses[clause].sentence &&
        !has_figure(next))
        place.following_clause = m_clauses[next].range;
    return place;
}

/// Figures that follow with nothing but 、 or 和 between them, the first among them.
std::vector<size_t> ParagraphReader::joined_behind(size_t found) const {
    std::vector<size_t> joined{found};
    for (size_t next = found + 1; next < m_found.size(); ++next) {
        const Range between{m_found[next - 1].figure.range.end, m_found[next].figure.range.start};
        const size_t length = m_tools.words.joint.length_at(m_tools.text, between.start);
        if (between.start > between.end || length == 0 || length != between.size())
            break;
        joined.push_back(next);
    }
    return joined;
}

/// Words of indicators that are listed before a place: 党员大会、支委会.
std::vector<Range> ParagraphReader::coordinated_before(const Range& left, size_t end,
                                                       std::vector<AliasMatch>& matches) const {
    std::vector<Range> listed;
    matches = m_tools.chooser.words_in(m_tools.text, {left.start, end});
    for (auto match = matches.rbegin(); match != matches.rend(); ++match) {
        if (!listed.empty()) {
            const Range between{match->range.end, listed.front().start};
            const size_t length = m_tools.words.joint.length_at(m_tools.text, between.start);
            if (between.start > between.end || length == 0 || length != between.size())
                break;
        }
        listed.insert(listed.begin(), match->range);
    }
    matches.erase(matches.begin(), matches.end() - static_cast<std::ptrdiff_t>(listed.size()));
    return listed;
}

/// 集中学习、线上学习等各类活动60次: one figure of all.
bool ParagraphReader::is_of_kinds(size_t behind_each) const {
    return behind_each < m_tools.text.size() &&
           std::u32string_view{U"类种项式"}.contains(m_tools.text[behind_each]);
}

/// 支委会、党小组会各12次; 党员大会、支委会分别4次、12次.
void ParagraphReader::settle_each(size_t found) {
    const Range left = left_of(found);
    std::optional<Range> each;
    for (size_t at = left.start; at < left.end; ++at)
        if (const size_t length = m_tools.words.each_word.length_at(m_tools.text, at))
            if (at + length <= left.end && !is_of_kinds(at + length))
                each = Range{at, at + length};
    if (!each || !m_tools.chooser.is_without_noun(m_tools.text, {each->end, left.end}))
        return;
    std::vector<AliasMatch> matches;
    if (coordinated_before(left, each->start, matches).size() < 2)
        return;
    const bool is_respectively = part_of(m_tools.text, *each) == U"分别";
    const auto figures = is_respectively ? joined_behind(found) : std::vector{found};
    const bool is_one_for_all = figures.size() == 1;
    if (!is_one_for_all && figures.size() != matches.size()) {
        for (const size_t figure : figures) {
            m_found[figure].is_settled = true;
            pass_over(m_found[figure].figure.range, "counts_differ",
                      text_id::reading_reason_counts_differ);
        }
        return;
    }
    for (size_t i = 0; i < matches.size(); ++i) {
        Found& figure = m_found[is_one_for_all ? found : figures[i]];
        IndicatorChoice choice = m_tools.chooser.choice_by(matches[i], figure.figure);
        choice.rule = IndicatorRule::coordinated;
        propose(figure, choice,
                {.left = left, .right = {figure.figure.range.end, figure.figure.range.end}});
    }
}

void ParagraphReader::settle(size_t found) {
    const FigurePlace place = place_of(found);
    const IndicatorChoice choice =
        m_tools.chooser.choice_for(m_tools.text, m_found[found].figure, place);
    propose(m_found[found], choice, place);
}

/// Back to the beginning of the sentence, or far enough.
Range ParagraphReader::before_in_sentence(const Found& found) const {
    size_t first = found.clause;
    while (first > 0 && m_clauses[first - 1].sentence == m_clauses[found.clause].sentence &&
           found.clause - first < most_clauses)
        --first;
    const size_t end = found.figure.range.start;
    return {std::max(m_clauses[first].range.start, end - std::min(end, most_characters)), end};
}

void ParagraphReader::propose(Found& found, const IndicatorChoice& choice,
                              const FigurePlace& place) {
    found.is_settled = true;
    Proposal proposal;
    proposal.figure = found.figure;
    proposal.choice = choice;
    proposal.place = place;
    proposal.clause = m_clauses[found.clause].range;
    proposal.part = m_clauses[found.clause].part;
    proposal.sentence = m_clauses[found.clause].sentence;
    proposal.paragraph = m_number;
    const bool is_alone_before = found.clause > 0 && !has_figure(found.clause - 1);
    const Circumstances circumstances{
        .before_in_sentence = before_in_sentence(found),
        .previous_clause = is_alone_before ? place.previous_clause : Range{},
        .period = m_times.period_at(found.figure.numeral.start),
        .looks_back = m_times.looks_back_at(found.figure.numeral.start),
        .names_year = m_times.names_year_in(before_in_sentence(found)),
        .is_in_plan = m_paragraph.is_plan,
        .is_in_plan_of_this_year = m_paragraph.is_of_plan_text};
    judge(proposal, circumstances, m_tools);
    if (const LateRefusal* refusal = late_refusal_of(proposal, m_tools))
        pass_over(proposal.figure.range, refusal->name, refusal->reason);
    else
        m_reading.proposals.push_back(std::move(proposal));
}

} // namespace taizhang::report
