#include "gui/pages/report/shown_report.h"

#include "characters/code_points.h"
#include "intake/report/outline.h"
#include "ledger/kept_report.h"

#include <algorithm>
#include <map>

namespace taizhang {

namespace {

ReportGroup group_of(const report::Proposal& proposal) {
    if (proposal.kind != report::ProposalKind::record)
        return ReportGroup::plans;
    switch (proposal.confidence) {
    case report::Confidence::certain:
        return ReportGroup::certain;
    case report::Confidence::check:
        return ReportGroup::check;
    case report::Confidence::unsure:
        break;
    }
    return ReportGroup::unsure;
}

std::string word_of(const report::Proposal& proposal, std::u32string_view text) {
    return to_utf8(proposal.choice.alias.is_empty() ? std::u32string_view{proposal.name}
                                                    : part_of(text, proposal.choice.alias));
}

} // namespace

ReportText report_text(std::string name, std::u32string characters) {
    ReportText text{std::move(name), std::move(characters), {}, {}, {}};
    text.utf8 = to_utf8(text.characters);
    text.years = report::years_of_titles(text.characters);
    text.paragraphs = report::paragraphs_of(text.characters);
    return text;
}

std::shared_ptr<const ReportText> kept_report_text(Reader& reader, ReportId report) {
    const auto reports = reader.reports();
    const auto kept = std::ranges::find(reports, report, &KeptReport::id);
    if (kept == reports.end())
        return nullptr;
    return std::make_shared<const ReportText>(
        report_text(kept->name, code_points_of(reader.text_of(report))));
}

std::vector<Indicator> reading_indicators(const Definitions& definitions) {
    std::vector<Indicator> indicators;
    for (const Indicator& indicator : definitions.indicators)
        if (!is_hidden(indicator))
            indicators.push_back(indicator);
    return indicators;
}

ShownReport shown_report(std::shared_ptr<const ReportText> text, int year,
                         const Definitions& definitions) {
    const std::u32string_view characters = text->characters;
    const report::ReportReader reader{reading_indicators(definitions), definitions.calendar()};
    const report::ReportEntries entries{
        reader, characters, definitions.units,
        definitions.units.empty() ? "" : definitions.units.units().front().code};
    const report::Sentences sentences{characters};
    const auto reading = reader.read(characters, year);
    ShownReport shown{std::move(text), year, {}, {}};
    std::map<size_t, int> numbers;
    for (const report::Proposal& proposal : reading.proposals) {
        const size_t at = proposal.figure.numeral.start;
        shown.proposals.push_back({{at, numbers[at]++},
                                   group_of(proposal),
                                   proposal.figure.range,
                                   sentences.around(at),
                                   entries.of(proposal),
                                   word_of(proposal, characters),
                                   doubts_of(proposal, definitions.calendar()),
                                   is_certain_record(proposal),
                                   proposal.part_of.has_value()});
    }
    for (const report::PassedOver& passed : reading.passed_over)
        shown.refusals.push_back({passed.quote, passed.words});
    return shown;
}

} // namespace taizhang
