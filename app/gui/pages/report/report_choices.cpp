#include "gui/pages/report/report_choices.h"

namespace taizhang {

Verdict ReportChoices::verdict_of(const ShownProposal& proposal,
                                  const report::ReportLine* line) const {
    if (const auto said = m_verdicts.find(proposal.key); said != m_verdicts.end())
        return said->second;
    if (!line)
        return Verdict::undecided;
    const bool is_there = line->standing == report::ReportStanding::same ||
                          line->standing == report::ReportStanding::counted;
    if (is_there || proposal.is_part)
        return Verdict::refused;
    return proposal.is_certain && line->standing == report::ReportStanding::fresh
               ? Verdict::accepted
               : Verdict::undecided;
}

const report::ReportEntry& ReportChoices::entry_of(const ShownProposal& proposal) const {
    const auto changed = m_changed.find(proposal.key);
    return changed == m_changed.end() ? proposal.read : changed->second;
}

bool ReportChoices::is_changed(const ShownProposal& proposal) const {
    return !(entry_of(proposal) == proposal.read);
}

void ReportChoices::decide(const ShownProposal& proposal, Verdict verdict) {
    m_verdicts[proposal.key] = verdict;
}

void ReportChoices::change(const ShownProposal& proposal, const report::ReportEntry& entry) {
    m_changed[proposal.key] = entry;
}

std::vector<report::ReportEntry> ReportChoices::entries_of(const ShownReport& shown) const {
    std::vector<report::ReportEntry> entries;
    for (const ShownProposal& proposal : shown.proposals)
        entries.push_back(entry_of(proposal));
    return entries;
}

std::vector<bool> ReportChoices::accepted_of(const ShownReport& shown,
                                             const std::vector<report::ReportLine>& lines) const {
    std::vector<bool> accepted;
    for (size_t place = 0; place < shown.proposals.size(); ++place)
        accepted.push_back(verdict_of(shown.proposals[place], &lines[place]) == Verdict::accepted &&
                           may_be_written(lines[place]));
    return accepted;
}

ReportSum ReportChoices::sum_of(const ShownReport& shown,
                                const std::vector<report::ReportLine>& lines) const {
    ReportSum sum;
    const auto accepted = accepted_of(shown, lines);
    for (size_t place = 0; place < shown.proposals.size(); ++place) {
        const Verdict verdict = verdict_of(shown.proposals[place], &lines[place]);
        const bool is_written = lines[place].standing == report::ReportStanding::same;
        sum.written += is_written ? 1 : 0;
        if (accepted[place])
            ++sum.accepted;
        else if (is_written || verdict == Verdict::refused || verdict == Verdict::no_figure)
            ++sum.refused;
        else
            ++sum.undecided;
    }
    return sum;
}

} // namespace taizhang
