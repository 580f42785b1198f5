#include "intake/report/parts.h"

#include "intake/report/lists.h"
#include "text/ids/reading.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace taizhang::report {

namespace {

constexpr size_t short_lead = 6; ///< characters before a further part: 其中党员5名，群众3名

bool may_be_part(const Proposal& part, const Proposal& total) {
    if (part.figure.measure_class != total.figure.measure_class || part.kind != total.kind)
        return false;
    return !part.figure.quantity || !total.figure.quantity ||
           *part.figure.quantity <= *total.figure.quantity;
}

/// 其中, before a comma as well.
bool says_part(const Proposal& proposal, const ReadingTools& tools) {
    const auto former = part_of(tools.text, proposal.place.previous_clause);
    return tools.words.part_word.occurs_in(tools.text, proposal.place.left) ||
           (!former.empty() && tools.words.part_word.length_at(former, 0) == former.size());
}

/// 提醒谈话16人次（科主任3名）
bool is_in_brackets_behind(const Proposal& part, const Proposal& before,
                           const ReadingTools& tools) {
    const size_t bracket = before.figure.range.end;
    return bracket < tools.text.size() && bracket + 1 == part.clause.start &&
           (tools.text[bracket] == U'（' || tools.text[bracket] == U'(');
}

/// 其中上级交办6件: of the same as its total.
void take_from_total(Proposal& part, const Proposal& total) {
    part.choice.indicator = total.choice.indicator;
    part.choice.rule = IndicatorRule::previous_clause;
    part.confidence = Confidence::check;
}

/// 其中: parts of the figure before; those that follow in the same part of the sentence as well, as
/// long as nothing else is told.
void find_parts(ReportReading& reading, const ReadingTools& tools) {
    auto& proposals = reading.proposals;
    for (size_t place = 1; place < proposals.size(); ++place) {
        Proposal& part = proposals[place];
        const Proposal& before = proposals[place - 1];
        if (!is_same_sentence(part, before))
            continue;
        const size_t total = before.part_of.value_or(place - 1);
        const bool follows_part = before.part_of && part.part == before.part &&
                                  part.place.left.size() <= short_lead &&
                                  part.figure.unit == before.figure.unit;
        const bool is_part =
            says_part(part, tools) || follows_part || is_in_brackets_behind(part, before, tools);
        if (!is_part || !may_be_part(part, proposals[total]))
            continue;
        part.part_of = total;
        if (!part.choice.indicator && part.choice.alias.is_empty() &&
            proposals[total].choice.indicator)
            take_from_total(part, proposals[total]);
    }
}

/// 立案3件3人, 谈话2批、16人次: one thing in two measures.
bool is_in_other_measure(const Proposal& one, const Proposal& other, const ReadingTools& tools) {
    if (!one.choice.indicator || one.choice.indicator != other.choice.indicator ||
        one.kind != other.kind || one.figure.measure_class == other.figure.measure_class ||
        one.figure.range.end > other.figure.range.start)
        return false;
    const auto between = part_of(tools.text, {one.figure.range.end, other.figure.range.start});
    return between.empty() || between == U"、";
}

/// The measure that the indicator is kept in is the figure, the other one is held in it: the two
/// never add up.
void find_other_measures(ReportReading& reading, const ReadingTools& tools) {
    auto& proposals = reading.proposals;
    for (size_t place = 1; place < proposals.size(); ++place) {
        Proposal& one = proposals[place - 1];
        Proposal& other = proposals[place];
        if (one.part_of || other.part_of || !is_in_other_measure(one, other, tools))
            continue;
        if (other.choice.fit > one.choice.fit)
            one.part_of = place;
        else
            other.part_of = place - 1;
    }
}

/// Figures of the sentence before a total, whose sum it is.
std::vector<size_t> summands_of(const std::vector<Proposal>& proposals, size_t total) {
    std::vector<size_t> summands;
    Quantity sum{};
    for (size_t place = total; place-- > 0;) {
        const Proposal& summand = proposals[place];
        if (!is_same_sentence(summand, proposals[total]) || !summand.figure.quantity ||
            summand.part_of || summand.figure.unit != proposals[total].figure.unit)
            break;
        sum += *summand.figure.quantity;
        summands.push_back(place);
        if (sum == proposals[total].figure.quantity && summands.size() > 1)
            return summands;
    }
    return {};
}

/// 支委会12次，党小组会24次，共36次: a total of several things is of none of them.
void find_totals(ReportReading& reading, const ReadingTools& tools) {
    auto& proposals = reading.proposals;
    for (size_t place = 2; place < proposals.size(); ++place) {
        Proposal& total = proposals[place];
        if (!total.figure.quantity ||
            !tools.words.total_word.occurs_in(tools.text, total.place.left) ||
            total.choice.rule != IndicatorRule::previous_clause)
            continue;
        const auto summands = summands_of(proposals, place);
        for (const size_t summand : summands) {
            proposals[summand].part_of = place;
            if (proposals[summand].choice.indicator != total.choice.indicator)
                total.choice.indicator.reset();
        }
        if (!total.choice.indicator)
            total.confidence = Confidence::unsure;
    }
}

/// What tells two figures that say the same.
using Told = std::tuple<ProposalKind, int, std::int64_t, std::u32string, Date, Date>;

/// Nothing for figures that are their own even if told again: a small number of persons or events
/// may well be another.
std::optional<Told> told_by(const Proposal& proposal) {
    const auto& quantity = proposal.figure.quantity;
    if (!proposal.choice.indicator || !quantity || *quantity <= whole(1) || proposal.part_of)
        return std::nullopt;
    return Told{proposal.kind,        *proposal.choice.indicator, quantity->thousandths,
                proposal.figure.unit, proposal.period.start,      proposal.period.end};
}

/// A figure that another paragraph tells again is one figure.
void find_repetitions(ReportReading& reading) {
    std::vector<Proposal> kept;
    std::vector<size_t> places; ///< of each proposal among the kept ones
    std::map<Told, size_t> first_places;
    for (Proposal& proposal : reading.proposals) {
        places.push_back(kept.size());
        if (const auto told = told_by(proposal)) {
            const auto [first, is_new] = first_places.try_emplace(*told, kept.size());
            if (!is_new && kept[first->second].paragraph != proposal.paragraph) {
                places.back() = first->second;
                reading.passed_over.push_back(
                    {proposal.quote, "same_again", text_id::reading_reason_same_again});
                continue;
            }
        }
        kept.push_back(std::move(proposal));
    }
    for (Proposal& proposal : kept)
        if (proposal.part_of)
            proposal.part_of = places[*proposal.part_of];
    reading.proposals = std::move(kept);
}

} // namespace

void relate(ReportReading& reading, const ReadingTools& tools) {
    std::ranges::stable_sort(reading.proposals, {}, [](const Proposal& proposal) {
        return proposal.figure.numeral.start;
    });
    read_lists(reading.proposals, tools);
    find_parts(reading, tools);
    find_other_measures(reading, tools);
    find_totals(reading, tools);
    for (Proposal& proposal : reading.proposals)
        if (proposal.part_of && proposal.confidence == Confidence::certain)
            proposal.confidence = Confidence::check;
    find_repetitions(reading);
    std::ranges::stable_sort(reading.passed_over, {},
                             [](const PassedOver& passed) { return passed.quote.start; });
}

} // namespace taizhang::report
