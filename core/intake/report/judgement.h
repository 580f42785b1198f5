#pragma once

#include "intake/report/outline.h"
#include "intake/report/proposal.h"
#include "intake/report/time_scopes.h"

namespace taizhang::report {

/// What figures are read with.
struct ReadingTools {
    std::u32string_view text;
    std::span<const Indicator> indicators;
    const ReportWords& words;
    const IndicatorChooser& chooser;
    const TimeReader& time;
    const Calendar& calendar;
    int year = 0;
    bool tells_of_inmates = false; ///< the text is one of a prison or the like
};

/// What holds where a figure stands.
struct Circumstances {
    Range before_in_sentence; ///< from the beginning of its sentence up to it
    Range previous_clause;    ///< in the same part of the sentence, without figures; may be empty
    Period period;
    bool looks_back = false; ///< the paragraph says 今年以来 or the like
    bool names_year = false; ///< the sentence says the year by its number
    bool is_in_plan = false;
    bool is_in_plan_of_this_year = false; ///< the report itself is one: 2024年工作要点
};

/// Completes a proposal whose figure, indicator and place are known: kind, period, quotation, name,
/// confidence.
void judge(Proposal& proposal, const Circumstances& circumstances, const ReadingTools& tools);

/// What makes a figure none once its indicator is known.
struct LateRefusal {
    std::string_view name; ///< the reason in JSON
    bool (*applies)(const Proposal&, const ReadingTools&);
    TextId reason; ///< the reason in words
};

std::span<const LateRefusal> late_refusals();
/// The first that applies; nothing for a figure.
const LateRefusal* late_refusal_of(const Proposal& proposal, const ReadingTools& tools);

} // namespace taizhang::report
