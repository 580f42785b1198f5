#include "intake/report/report_reader.h"

#include "intake/numerals/numeral.h"
#include "intake/report/paragraph_reader.h"
#include "intake/report/parts.h"

#include <algorithm>

namespace taizhang::report {

namespace {

/// A quick look: most of a long text has neither number nor mask.
bool may_hold_figures(std::u32string_view paragraph, const ReportWords& words) {
    for (size_t at = 0; at < paragraph.size(); ++at)
        if ((may_begin_numeral(paragraph[at]) || words.mask.contains(paragraph[at])) &&
            figure_at(paragraph, at, words))
            return true;
    return false;
}

} // namespace

ReportReader::ReportReader(std::vector<Indicator> indicators, const Calendar& calendar)
    : m_indicators{std::move(indicators)}, m_calendar{calendar}, m_words{built_in_report_words()},
      m_aliases{m_indicators, built_in_report_aliases()}, m_chooser{m_indicators, m_aliases,
                                                                    m_words} {}

ReportReading ReportReader::read(std::u32string_view text, int year) const {
    ReportReading reading;
    const TimeReader time{text, year, m_calendar};
    const ReadingTools tools{
        text, m_indicators, m_words, m_chooser,
        time, m_calendar,   year,    m_words.prison.occurs_in(text, {0, text.size()})};
    const auto outline = outline_of(text, time, m_calendar.year(year), m_words);
    for (size_t number = 0; number < outline.size(); ++number)
        if (may_hold_figures(part_of(text, outline[number].range), m_words))
            ParagraphReader{tools, outline[number], number, reading}.read();
    relate(reading, tools);
    return reading;
}

} // namespace taizhang::report
