#pragma once

#include "intake/report_import/report_entry.h"
#include "ledger/reader.h"
#include "model/definitions.h"

#include <compare>
#include <memory>
#include <string>
#include <vector>

namespace taizhang {

/// The text of a report, and what it is called.
struct ReportText {
    std::string name;
    std::u32string characters;
    std::string utf8;
    std::vector<int> years; ///< that its titles name
    std::vector<report::Range> paragraphs;
};

ReportText report_text(std::string name, std::u32string characters);
/// A report that the ledger keeps; nothing where it keeps it no more.
std::shared_ptr<const ReportText> kept_report_text(Reader& reader, ReportId report);

/// The indicators that reports are read with: those that are not hidden.
std::vector<Indicator> reading_indicators(const Definitions& definitions);

/// Of the list beside the text, in its order.
enum class ReportGroup { certain, check, unsure, plans, no_figures };

/// A figure of a report, the same however often it is read: where its digits begin, and which of
/// the proposals made of them it is.
struct FigureKey {
    size_t at = 0;
    int number = 0;

    friend auto operator<=>(const FigureKey&, const FigureKey&) = default;
};

struct ShownProposal {
    FigureKey key;
    ReportGroup group = ReportGroup::unsure;
    report::Range figure;
    report::Range sentence;
    report::ReportEntry read; ///< as it was read
    std::string word;         ///< that the report has for the indicator
    std::vector<TextId> doubts;
    bool is_certain = false; ///< is_certain_record
    bool is_part = false;    ///< of another one
};

/// A number that is none, with the reason.
struct ShownRefusal {
    report::Range quote;
    TextId reason{};
};

/// A report as it was read against a ledger.
struct ShownReport {
    std::shared_ptr<const ReportText> text;
    int year = 0;
    std::vector<ShownProposal> proposals; ///< in the order of the text
    std::vector<ShownRefusal> refusals;   ///< likewise
};

/// Reads with the indicators that are not hidden, as figures of the root.
ShownReport shown_report(std::shared_ptr<const ReportText> text, int year,
                         const Definitions& definitions);

} // namespace taizhang
