#include "intake/report/parts.h"

#include "intake/report/lists.h"
#include "text/ids/reading.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace taizhang::report {

namespace {

constexpr size_t short_lead = 6; ///< characters before a further part: 其中党员5名，群众3名
constexpr size_t most_parts = 20;   ///< of one total
constexpr size_t most_between = 60; ///< figures between a part and its total
constexpr size_t sentences_of = 1;  ///< behind a total, that may hold its parts

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

/// 高中及以上文化8人，占38%: how much of something before.
bool says_share(const Proposal& proposal, const ReadingTools& tools) {
    size_t at = proposal.figure.range.end;
    while (at < tools.text.size() && std::u32string_view{U"，, "}.contains(tools.text[at]))
        ++at;
    return at < tools.text.size() && tools.text[at] == U'占';
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

/// Of the same thing, as far as that is known.
bool is_of_total(const Proposal& part, const Proposal& total) {
    if (!part.choice.indicator)
        return part.choice.alias.is_empty();
    return part.choice.indicator == total.choice.indicator;
}

/// 受处分的12人中, 从查处的30起问题看, 在受理的9件信访件中: a figure that was told before, as a
/// rule.
bool refers_back(const Proposal& proposal, const ReadingTools& tools) {
    constexpr size_t longest_noun = 8;
    constexpr std::u32string_view other_words = U"国央共心层队小学间期旬秋";
    const size_t end = proposal.figure.range.end;
    const auto behind =
        end < proposal.clause.end ? part_of(tools.text, {end, proposal.clause.end}) : U"";
    const size_t among = behind.substr(0, longest_noun + 1).find(U'中');
    const bool is_among = among != std::u32string_view::npos &&
                          (among + 1 == behind.size() || !other_words.contains(behind[among + 1]));
    const char32_t first = tools.text[proposal.clause.start];
    return (is_among && (among == 0 || (first == U'在' && among + 1 == behind.size()))) ||
           (first == U'从' && behind.ends_with(U'看'));
}

/// Finds what figures are parts of by words that say so; goes through them in order.
class PartsFinder {
public:
    PartsFinder(std::vector<Proposal>& proposals, const ReadingTools& tools)
        : m_proposals(proposals), m_tools(tools) {}

    void find() {
        for (size_t place = 1; place < m_proposals.size(); ++place) {
            const auto total = total_of(place);
            Proposal& part = m_proposals[place];
            if (!total || !may_be_part(part, m_proposals[*total]))
                continue;
            part.part_of = *total;
            if (!part.choice.indicator && part.choice.alias.is_empty() &&
                m_proposals[*total].choice.indicator)
                take_from_total(part, m_proposals[*total]);
        }
    }

private:
    std::optional<size_t> total_of(size_t place) const {
        const Proposal& part = m_proposals[place];
        const Proposal& before = m_proposals[place - 1];
        if (!is_same_sentence(part, before))
            return opens_sentence_behind(part, before) ? total_before(place) : share_of(place);
        if (is_in_brackets_behind(part, before, m_tools))
            return place - 1;
        if (says_part(part, m_tools) || follows_part(place) ||
            (refers_back(before, m_tools) && before.figure.unit == part.figure.unit))
            return before.part_of.value_or(place - 1);
        if (const auto total = total_told_with_parts(place))
            return total;
        return share_of(place);
    }

    /// 立案53件，其中甲县有6个乡镇立案，立案10件；乙县立案14件: 其中 stands farther before, and the
    /// figure is one of the same thing.
    std::optional<size_t> total_told_with_parts(size_t place) const {
        const Proposal& part = m_proposals[place];
        const auto total = total_before(place);
        if (!total || !part.choice.indicator || !is_same_sentence(part, m_proposals[*total]) ||
            part.choice.indicator != m_proposals[*total].choice.indicator ||
            !part.figure.quantity || !m_proposals[*total].figure.quantity)
            return std::nullopt;
        const Range between{m_proposals[*total].figure.range.end, part.figure.range.start};
        if (!m_tools.words.part_word.occurs_in(m_tools.text, between) ||
            m_tools.words.total_word.occurs_in(m_tools.text, part.place.left))
            return std::nullopt;
        return sum_with(place, *total) <= m_proposals[*total].figure.quantity ? total
                                                                              : std::nullopt;
    }

    /// Of a part, whose number is known, and those that the total has already.
    Quantity sum_with(size_t place, size_t total) const {
        Quantity sum = *m_proposals[place].figure.quantity;
        for (size_t at = total + 1; at < place; ++at)
            if (m_proposals[at].part_of == total)
                sum += m_proposals[at].figure.quantity.value_or(Quantity{});
        return sum;
    }

    /// 发展党员21名。女性8名，占38%; not 查摆30个，整改28个，占93%: figures of two things.
    std::optional<size_t> share_of(size_t place) const {
        const Proposal& part = m_proposals[place];
        if (!says_share(part, m_tools))
            return std::nullopt;
        const auto total = total_before(place);
        return total && is_of_total(part, m_proposals[*total]) ? total : std::nullopt;
    }

    /// 共1005人次。其中，运用第一种形态663人次
    bool opens_sentence_behind(const Proposal& part, const Proposal& before) const {
        return part.paragraph == before.paragraph && part.sentence == before.sentence + 1 &&
               says_part(part, m_tools);
    }

    /// The nearest figure before that is no part and may be the total.
    std::optional<size_t> total_before(size_t place) const {
        const Proposal& part = m_proposals[place];
        for (size_t at = place; at-- > 0 && place - at <= most_between;) {
            const Proposal& total = m_proposals[at];
            if (total.paragraph != part.paragraph || total.sentence + sentences_of < part.sentence)
                return std::nullopt;
            if (!total.part_of && total.figure.unit == part.figure.unit && may_be_part(part, total))
                return at;
        }
        return std::nullopt;
    }

    /// Parts that follow in the same part of the sentence, as long as nothing else is told; farther
    /// ones as long as all of them are no more than the total.
    bool follows_part(size_t place) const {
        const Proposal& part = m_proposals[place];
        const Proposal& before = m_proposals[place - 1];
        if (!before.part_of || part.figure.unit != before.figure.unit || tells_another_thing(place))
            return false;
        if (part.part == before.part && part.place.left.size() <= short_lead)
            return true;
        const Proposal& total = m_proposals[*before.part_of];
        if (place - *before.part_of > most_between || !is_of_total(part, total) ||
            !part.figure.quantity || !total.figure.quantity)
            return false;
        return sum_with(place, *before.part_of) <= total.figure.quantity;
    }

    /// 查摆问题30个，其中支部问题5个，已整改28个: behind a part of the same thing, by its own word.
    bool tells_another_thing(size_t place) const {
        const auto& choice = m_proposals[place].choice;
        const Proposal& before = m_proposals[place - 1];
        return choice.indicator && !choice.alias.is_empty() &&
               choice.indicator != before.choice.indicator &&
               before.choice.indicator == m_proposals[*before.part_of].choice.indicator;
    }

    std::vector<Proposal>& m_proposals;
    const ReadingTools& m_tools;
};

/// Figures behind a total that come to it: 处分334人。县处级5人，乡科级46人，其他人员283人.
std::vector<size_t> parts_behind(const std::vector<Proposal>& proposals, size_t place) {
    const Proposal& total = proposals[place];
    std::vector<size_t> parts;
    Quantity sum{};
    for (size_t at = place + 1; at < proposals.size() && parts.size() < most_parts; ++at) {
        const Proposal& part = proposals[at];
        if (part.paragraph != total.paragraph || part.sentence > total.sentence + sentences_of)
            break;
        if (part.part_of || part.figure.unit != total.figure.unit)
            continue;
        if (part.kind != total.kind || !is_of_total(part, total) || !part.figure.quantity)
            break;
        sum += *part.figure.quantity;
        parts.push_back(at);
        if (sum == *total.figure.quantity && parts.size() > 1)
            return parts;
    }
    return {};
}

void find_sums_behind(std::vector<Proposal>& proposals) {
    for (size_t place = 0; place < proposals.size(); ++place) {
        const Proposal& total = proposals[place];
        if (total.part_of || !total.choice.indicator || !total.figure.quantity ||
            *total.figure.quantity <= whole(1))
            continue;
        for (const size_t part : parts_behind(proposals, place)) {
            proposals[part].part_of = place;
            if (!proposals[part].choice.indicator)
                take_from_total(proposals[part], proposals[place]);
        }
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

/// The figure that one refers back to, among those before it.
std::optional<size_t> told_before(const std::vector<Proposal>& kept, const Proposal& proposal) {
    for (size_t place = kept.size(); place-- > 0 && kept.size() - place <= most_between;)
        if (proposal.figure.quantity && kept[place].figure.quantity == proposal.figure.quantity &&
            kept[place].figure.unit == proposal.figure.unit)
            return place;
    return std::nullopt;
}

/// A figure that another paragraph tells again, or that words refer back to, is one figure.
void find_repetitions(ReportReading& reading, const ReadingTools& tools) {
    std::vector<Proposal> kept;
    std::vector<size_t> places; ///< of each proposal among the kept ones
    std::set<size_t> referring; ///< places of those that refer back
    std::map<Told, size_t> first_places;
    for (Proposal& proposal : reading.proposals) {
        places.push_back(kept.size());
        if (refers_back(proposal, tools)) {
            if (const auto first = told_before(kept, proposal)) {
                places.back() = *first;
                referring.insert(places.size() - 1);
                reading.passed_over.push_back(
                    {proposal.quote, "same_again", text_id::reading_reason_same_again});
                continue;
            }
            proposal.confidence = std::max(proposal.confidence, Confidence::check);
        }
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
    for (Proposal& proposal : kept) {
        if (!proposal.part_of)
            continue;
        const size_t total = places[*proposal.part_of];
        if (referring.contains(*proposal.part_of))
            proposal.period = kept[total].period;
        proposal.part_of = total;
    }
    reading.proposals = std::move(kept);
}

} // namespace

void relate(ReportReading& reading, const ReadingTools& tools) {
    std::ranges::stable_sort(reading.proposals, {}, [](const Proposal& proposal) {
        return proposal.figure.numeral.start;
    });
    read_lists(reading.proposals, tools);
    PartsFinder{reading.proposals, tools}.find();
    find_sums_behind(reading.proposals);
    find_other_measures(reading, tools);
    find_totals(reading, tools);
    for (Proposal& proposal : reading.proposals)
        if (proposal.part_of && proposal.confidence == Confidence::certain)
            proposal.confidence = Confidence::check;
    find_repetitions(reading, tools);
    std::ranges::stable_sort(reading.passed_over, {},
                             [](const PassedOver& passed) { return passed.quote.start; });
}

} // namespace taizhang::report
