#include "intake/report/lists.h"

#include "characters/digit.h"

#include <algorithm>

namespace taizhang::report {

namespace {

constexpr size_t longest_bare_noun = 2; ///< 问题: says of itself hardly what was done
constexpr size_t longest_item = 16;     ///< characters of an item of a list before its figure

bool is_same_part(const Proposal& a, const Proposal& b) {
    return is_same_sentence(a, b) && a.part == b.part;
}

/// What stands between two figures.
std::u32string_view between(const Proposal& first, const Proposal& next,
                            const ReadingTools& tools) {
    const Range gap{first.figure.range.end, next.figure.range.start};
    return gap.is_empty() ? std::u32string_view{} : part_of(tools.text, gap);
}

void take_over(Proposal& next, const Proposal& first) {
    next.choice.indicator = first.choice.indicator;
    next.choice.fit = first.choice.fit;
    next.choice.rule = IndicatorRule::listed;
    next.name.clear();
    next.confidence = Confidence::check;
}

/// Nothing but a noun and its mark: 、离退休老同志; not ，为 or another number.
bool is_item(std::u32string_view words, const ReadingTools& tools) {
    constexpr std::u32string_view marks = U"、，,和及与";
    constexpr std::u32string_view prepositions = U"为对向由给将把从";
    if (words.size() < 2 || words.size() > longest_item || !marks.contains(words.front()) ||
        (words.size() == 2 && prepositions.contains(words.back())) ||
        std::ranges::any_of(words, is_digit) || words.contains(U"现有") || words.contains(U"另有"))
        return false;
    for (size_t at = 1; at < words.size(); ++at)
        if (tools.words.deed.length_at(words, at) > 0 ||
            (tools.words.verb.length_at(words, at) > 0 && at == 1))
            return false;
    return true;
}

/// 慰问困难民警46人、老同志120人: the words before the first hold for those that follow.
bool is_listed(const Proposal& next, const Proposal& first, const ReadingTools& tools) {
    if (!first.choice.indicator || next.choice.indicator || !next.choice.alias.is_empty() ||
        first.figure.measure_class != next.figure.measure_class || first.kind != next.kind ||
        first.choice.rule == IndicatorRule::following_clause)
        return false;
    const auto words = between(first, next, tools);
    const bool is_event = next.figure.measure_class == MeasureClass::event;
    return is_item(words, tools) && (!is_event || words.front() == U'、');
}

/// 整改支部问题9条、部室问题32条: a bare noun says nothing of itself.
bool is_bare(const Proposal& next, const Proposal& first, std::u32string_view former,
             const ReadingTools& tools) {
    const auto noun = part_of(tools.text, next.choice.alias);
    return !noun.empty() && noun.size() <= longest_bare_noun && former.size() > noun.size() &&
           former.ends_with(noun) && next.figure.unit == first.figure.unit &&
           is_item(between(first, next, tools), tools);
}

/// What became of things that were told of before.
constexpr std::u32string_view outcome_words[]{U"完成", U"办结"};

bool tells_outcome(std::u32string_view words) {
    return std::ranges::any_of(outcome_words, [&](auto word) { return words.contains(word); });
}

std::optional<IndicatorPlace> place_of(std::string_view code, const ReadingTools& tools) {
    const auto found = std::ranges::find(tools.indicators, code, &Indicator::code);
    return found == tools.indicators.end()
               ? std::nullopt
               : std::optional{IndicatorPlace{found - tools.indicators.begin()}};
}

/// 梳理实事清单15项，办结15项: what became of things that no indicator is of is of none either;
/// 收集问题30条，已完成28条: what became of problems is a figure of its own.
void take_outcome(Proposal& next, const Proposal& first, const ReadingTools& tools) {
    const bool has_own_words = next.choice.rule != IndicatorRule::previous_clause &&
                               next.choice.fit > UnitFit::other_class;
    if (has_own_words || next.figure.unit != first.figure.unit ||
        !tells_outcome(between(first, next, tools)))
        return;
    if (!first.choice.indicator) {
        next.name = part_of(tools.text, next.choice.alias);
        next.choice = {};
        next.confidence = Confidence::unsure;
        return;
    }
    const auto fixed = place_of("rectify.problems_fixed", tools);
    if (!fixed || first.choice.indicator != place_of("rectify.problems_identified", tools))
        return;
    take_over(next, first);
    next.choice.indicator = fixed;
}

/// 每季度一次支委会、一次支部大会: the cycle holds for what is joined to it.
void take_cycle(Proposal& next, const Proposal& first, const ReadingTools& tools) {
    constexpr std::u32string_view joints = U"、和及与并";
    const bool may_have = first.kind == ProposalKind::cadence && first.per &&
                          next.kind == ProposalKind::record &&
                          next.clause.start == first.clause.start &&
                          next.figure.measure_class == first.figure.measure_class;
    const auto words = between(first, next, tools);
    if (may_have && words.size() <= longest_item &&
        words.find_first_of(joints) != std::u32string_view::npos &&
        !tools.words.total_word.occurs_in(tools.text, next.place.left)) {
        next.kind = first.kind;
        next.per = first.per;
        next.period = first.period;
    }
}

/// Events that people are taught at.
constexpr std::string_view taught_at[]{
    "study.training_class", "study.seminar",   "study.branch_study", "warn.session",
    "warn.conference",      "warn.case_study", "life.party_class"};

/// 警示教育15场，覆盖党员干部1600人次: who took part in the event before.
bool is_of_participants(const Proposal& next, const Proposal& first, const ReadingTools& tools) {
    const bool has_own_words =
        next.choice.indicator && next.choice.rule != IndicatorRule::previous_clause;
    const bool may_be = first.choice.indicator && first.kind == next.kind &&
                        first.figure.measure_class == MeasureClass::event &&
                        next.figure.measure_class == MeasureClass::person && !has_own_words;
    if (!may_be)
        return false;
    const auto& event = tools.indicators[*first.choice.indicator].code;
    if (std::ranges::find(taught_at, event) == std::end(taught_at))
        return false;
    const auto words = between(first, next, tools);
    const bool follows_at_once = words.empty() || words == U"、" || words == U"，";
    const bool takes_part = tools.words.participation.occurs_in(tools.text, next.place.left) ||
                            tools.words.participation.occurs_in(tools.text, next.place.right);
    return (follows_at_once && !next.choice.indicator) ||
           (takes_part && tools.chooser.is_without_noun(tools.text, next.place.left, true) &&
            tools.chooser.is_without_noun(tools.text, next.place.right, true));
}

void take_as_participants(Proposal& next, const ReadingTools& tools) {
    const auto trained = place_of("study.trained", tools);
    if (!trained)
        return;
    next.choice.indicator = trained;
    next.choice.fit = UnitFit::same_class;
    next.choice.rule = IndicatorRule::listed;
    next.name.clear();
    next.confidence = Confidence::check;
}

} // namespace

bool is_same_sentence(const Proposal& a, const Proposal& b) {
    return a.paragraph == b.paragraph && a.sentence == b.sentence;
}

void read_lists(std::vector<Proposal>& proposals, const ReadingTools& tools) {
    std::u32string_view governing; ///< words that the list's first has
    for (size_t place = 1; place < proposals.size(); ++place) {
        Proposal& next = proposals[place];
        const Proposal& first = proposals[place - 1];
        if (first.choice.rule != IndicatorRule::listed)
            governing = part_of(tools.text, first.choice.alias);
        if (!is_same_part(next, first))
            continue;
        take_cycle(next, first, tools);
        if (is_listed(next, first, tools) || is_bare(next, first, governing, tools))
            take_over(next, first);
        else if (is_of_participants(next, first, tools))
            take_as_participants(next, tools);
        else
            take_outcome(next, first, tools);
    }
}

} // namespace taizhang::report
