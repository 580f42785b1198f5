#pragma once

#include "intake/report/report_words.h"
#include "intake/report/time_phrase.h"

namespace taizhang::report {

/// A paragraph with what its headings say of it.
struct OutlinedParagraph {
    Range range;
    Period period;                ///< of what is told without a time of its own
    bool is_plan = false;         ///< under 下一步打算
    bool is_of_plan_text = false; ///< of a text that is a plan of its year: 2024年工作要点
};

/// The paragraphs of a report. Headings hold for what stands under them, up to the next one of
/// their level; a paragraph that begins with 下一步 holds likewise.
std::vector<OutlinedParagraph> outline_of(std::u32string_view text, const TimeReader& time,
                                          const Period& year, const ReportWords& words);

/// Years that the titles of the text name: 2022年工作总结. More than one where two reports stand in
/// one file.
std::vector<int> years_of_titles(std::u32string_view text);

} // namespace taizhang::report
