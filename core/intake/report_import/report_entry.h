#pragma once

#include "intake/report/report_reader.h"
#include "intake/report/sentences.h"
#include "intake/report_import/unit_in_report.h"
#include "model/cadence.h"

namespace taizhang::report {

/// A figure of a report as it is to be written: what was read of it, or what the user has made of
/// it.
struct ReportEntry {
    ProposalKind kind = ProposalKind::record;
    std::string indicator;       ///< code or name; empty = none is known
    std::string quantity;        ///< as typed: 12, 约210; ** or empty = pending
    std::string unit_of_measure; ///< as written in the report
    std::string period;          ///< as typed; of a plan the year that it is for
    std::string unit;            ///< code or name of the organisation whose figure it is
    std::optional<Cycle> per;    ///< of a cadence
    std::string alias;           ///< by which the ledger is to know the indicator; empty = none
    std::int64_t sentence = 0;   ///< as ReportPlace::sentence
    std::string words;           ///< of the sentence, shortened, in one line

    friend bool operator==(const ReportEntry&, const ReportEntry&) = default;
};

/// What was read of a figure as an entry of the organisation that its sentence names, else of the
/// one whose report it is.
class ReportEntries {
public:
    /// `unit`: code of the one whose report it is. What it is given must outlive it.
    ReportEntries(const ReportReader& reader, std::u32string_view text, const OrgTree& units,
                  std::string unit);
    ReportEntry of(const Proposal& proposal) const;

private:
    const ReportReader& m_reader;
    std::u32string_view m_text;
    Sentences m_sentences;
    UnitInReport m_unit;
};

/// A record that may be taken without being looked at: certain, a figure of its own, and the whole
/// of what it tells of.
bool is_certain_record(const Proposal& proposal);

/// Why a proposal wants to be looked at, in words for people; nothing for one that is certain.
std::vector<TextId> doubts_of(const Proposal& proposal, const Calendar& calendar);

} // namespace taizhang::report
