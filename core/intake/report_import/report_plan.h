#pragma once

#include "intake/report_import/report_entry.h"
#include "intake/report_import/report_standing.h"
#include "ledger/kept_report.h"
#include "ledger/writer.h"

namespace taizhang::report {

/// A report as it is to be taken into a ledger.
struct ReportRequest {
    std::string name;                 ///< of the file, without folder
    std::string text;                 ///< UTF-8
    std::vector<ReportEntry> entries; ///< in the order of the text
    std::vector<bool> accepted;       ///< those to be written; as many as entries

    friend bool operator==(const ReportRequest&, const ReportRequest&) = default;
};

/// What a report would do to a ledger, shown before anything is written.
struct ReportPlan {
    std::vector<ReportLine> lines; ///< of every entry
    /// What is written: the accepted entries that can be, each a row with the number of its entry,
    /// from 1. Rows of closed quarters are issues, or warnings where the user corrects.
    ImportPlan plan;
    std::optional<KeptReport> kept; ///< the same text, read before

    std::int64_t written() const; ///< records, targets and duties of `plan`
};

/// The one way from the figures of a report to the ledger: rows through RecordRows, TargetRows and
/// CadenceRows, as those of files. `today` is the user's.
ReportPlan plan_report(const ReportRequest& request, Reader& reader, Date today, bool corrects);

/// Which entries may be written without a further word: certain records that the ledger has
/// nothing of.
std::vector<bool> certain_ones(std::span<const Proposal> proposals,
                               std::span<const ReportLine> lines);

/// True for a line that is written when it is accepted.
inline bool may_be_written(const ReportLine& line) {
    return line.standing != ReportStanding::same && line.standing != ReportStanding::refused;
}

StepLabel report_label(const std::string& name);

} // namespace taizhang::report
