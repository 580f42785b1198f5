#include "intake/report_import/report_entry.h"

#include "characters/code_points.h"
#include "intake/plan/issue.h"
#include "text/ids/reading.h"
#include "time/parse_period.h"

#include <algorithm>

namespace taizhang::report {

namespace {

constexpr std::string_view mask = "**";
constexpr std::string_view about = "约";

std::string quantity_of(const Figure& figure) {
    if (!figure.quantity)
        return std::string{mask};
    return std::string{figure.is_approximate ? about : ""} + to_decimal(*figure.quantity);
}

constexpr size_t longest_words = 40;
constexpr size_t words_before = 22; ///< a figure, in a sentence that is longer
constexpr size_t words_behind = 10;

/// The sentence, or what stands around the figure in a long one.
std::string excerpt(std::u32string_view text, const Range& sentence, const Range& figure) {
    if (sentence.size() <= longest_words)
        return shortened(to_utf8(part_of(text, sentence)));
    const Range around{figure.start - std::min(words_before, figure.start - sentence.start),
                       std::min(sentence.end, figure.end + words_behind)};
    return (around.start > sentence.start ? "…" : "") + to_utf8(part_of(text, around)) +
           (around.end < sentence.end ? "…" : "");
}

} // namespace

ReportEntries::ReportEntries(const ReportReader& reader, std::u32string_view text,
                             const OrgTree& units, std::string unit)
    : m_reader{reader}, m_text{text}, m_sentences{text}, m_unit{units, std::move(unit)} {}

ReportEntry ReportEntries::of(const Proposal& proposal) const {
    const Range sentence = m_sentences.around(proposal.figure.numeral.start);
    ReportEntry entry;
    entry.kind = proposal.kind;
    if (const auto place = proposal.choice.indicator)
        entry.indicator = m_reader.indicators()[*place].code;
    entry.quantity = quantity_of(proposal.figure);
    entry.unit_of_measure = to_utf8(proposal.figure.unit);
    entry.period = to_text(proposal.period, m_reader.calendar());
    entry.unit = m_unit.of(m_text, proposal);
    entry.per = proposal.per;
    entry.sentence = static_cast<std::int64_t>(sentence.start);
    entry.words = excerpt(m_text, sentence, proposal.figure.range);
    return entry;
}

bool is_certain_record(const Proposal& proposal) {
    return proposal.confidence == Confidence::certain && proposal.kind == ProposalKind::record &&
           !proposal.part_of && !proposal.is_of_each;
}

std::vector<TextId> doubts_of(const Proposal& proposal, const Calendar& calendar) {
    std::vector<TextId> doubts;
    const auto add_if = [&](bool holds, TextId doubt) {
        if (holds)
            doubts.push_back(doubt);
    };
    const IndicatorChoice& choice = proposal.choice;
    add_if(!choice.indicator, text_id::reading_doubt_no_indicator);
    add_if(!proposal.figure.quantity, text_id::reading_doubt_masked);
    add_if(proposal.part_of.has_value(), text_id::reading_doubt_part);
    add_if(proposal.is_of_each, text_id::reading_doubt_each);
    add_if(!calendar.year_of(proposal.period), text_id::reading_doubt_years);
    if (proposal.confidence == Confidence::certain || !choice.indicator)
        return doubts;
    add_if(choice.fit < UnitFit::same_class, text_id::reading_doubt_unit);
    add_if(choice.rule == IndicatorRule::head || choice.rule == IndicatorRule::previous_clause ||
               choice.rule == IndicatorRule::following_clause,
           text_id::reading_doubt_far);
    if (doubts.empty())
        doubts.push_back(text_id::reading_doubt_near);
    return doubts;
}

} // namespace taizhang::report
