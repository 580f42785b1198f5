#pragma once

#include "intake/report/proposal.h"

namespace taizhang::report {

/// Reads work reports (intake.md §5): the figures in running text, each with its indicator, period
/// and kind, and what is no figure with the reason. Makes nothing up: the same text gives the same
/// proposals. Keep one, it holds the words of all indicators.
class ReportReader {
public:
    ReportReader(std::vector<Indicator> indicators, const Calendar& calendar);
    ReportReader(const ReportReader&) = delete;
    ReportReader& operator=(const ReportReader&) = delete;

    /// `year` is the one that the report tells of. Ranges count characters of the text.
    ReportReading read(std::u32string_view text, int year) const;

    std::span<const Indicator> indicators() const { return m_indicators; }
    const Calendar& calendar() const { return m_calendar; }

private:
    std::vector<Indicator> m_indicators;
    Calendar m_calendar;
    ReportWords m_words;
    AliasBook m_aliases;
    IndicatorChooser m_chooser;
};

} // namespace taizhang::report
