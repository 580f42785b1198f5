#pragma once

#include "intake/report/clauses.h"

#include <span>
#include <string>

namespace taizhang::report {

/// Finds the sentences of a report. The text has to stay where it is.
class Sentences {
public:
    explicit Sentences(std::u32string_view text)
        : m_text{text}, m_paragraphs{paragraphs_of(text)} {}

    /// The sentence that holds a place, with the mark that ends it; the place alone where none
    /// does.
    Range around(size_t at) const;
    std::span<const Range> paragraphs() const { return m_paragraphs; }

private:
    std::u32string_view m_text;
    std::vector<Range> m_paragraphs;
};

/// What to call a report without a file: its first paragraph, shortened; UTF-8, empty for no text.
std::string title_of(std::u32string_view text);

} // namespace taizhang::report
