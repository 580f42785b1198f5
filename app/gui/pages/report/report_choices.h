#pragma once

#include "gui/pages/report/shown_report.h"
#include "intake/report_import/report_plan.h"

#include <map>
#include <optional>

namespace taizhang {

/// What the user says about a figure. What is undecided is not written.
enum class Verdict { undecided, accepted, refused, no_figure };

/// How many figures are to be written and how many not; the three are all.
struct ReportSum {
    std::int64_t accepted = 0;
    std::int64_t refused = 0; ///< with those that stand in the ledger already
    std::int64_t undecided = 0;
    std::int64_t written = 0; ///< of `refused`: from this report before

    friend bool operator==(const ReportSum&, const ReportSum&) = default;
};

/// What was said and changed of the figures of a report; it stays when the report is read again.
class ReportChoices {
public:
    /// Without a word certain figures that the ledger has nothing of are accepted, parts of others
    /// and those that it has are not. `line` is empty as long as the ledger was not asked.
    Verdict verdict_of(const ShownProposal& proposal, const report::ReportLine* line) const;
    /// As it is to be written.
    const report::ReportEntry& entry_of(const ShownProposal& proposal) const;
    bool is_changed(const ShownProposal& proposal) const;

    void decide(const ShownProposal& proposal, Verdict verdict);
    void change(const ShownProposal& proposal, const report::ReportEntry& entry);

    /// Of all figures, in the order of the text.
    std::vector<report::ReportEntry> entries_of(const ShownReport& shown) const;
    /// Which of them are written now.
    std::vector<bool> accepted_of(const ShownReport& shown,
                                  const std::vector<report::ReportLine>& lines) const;
    ReportSum sum_of(const ShownReport& shown, const std::vector<report::ReportLine>& lines) const;

private:
    std::map<FigureKey, Verdict> m_verdicts;
    std::map<FigureKey, report::ReportEntry> m_changed;
};

} // namespace taizhang
