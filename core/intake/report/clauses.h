#pragma once

#include "intake/report/word_list.h"

namespace taizhang::report {

/// A clause: what stands between two marks of punctuation.
struct Clause {
    Range range;
    size_t sentence = 0; ///< place of its sentence, which a full stop ends
    size_t part = 0;     ///< place of its part of a sentence, which a semicolon ends as well
};

/// How a paragraph is numbered: 一、 is 1, （一） 2, 1. 3, （1） 4, 一是 5; 0 = not.
int numbering_level(std::u32string_view paragraph);
/// Length of the number that begins the paragraph, with its mark: 3 for （一）.
size_t numbering_length(std::u32string_view paragraph);

/// The paragraphs of a text: its lines, without empty ones and without blanks at their ends.
std::vector<Range> paragraphs_of(std::u32string_view text);

/// What stands in quotation marks, and what in 《》, within a paragraph. A mark that nothing closes
/// quotes nothing.
struct Quotations {
    std::vector<Range> quotes; ///< with their marks
    std::vector<Range> titles;

    const Range* quote_around(size_t at) const;
    const Range* title_around(size_t at) const;
};
Quotations quotations_of(std::u32string_view text, const Range& paragraph);

/// The clauses of a paragraph. Commas in quotations and within numbers part nothing.
std::vector<Clause> clauses_of(std::u32string_view text, const Range& paragraph,
                               const Quotations& quotations);

} // namespace taizhang::report
