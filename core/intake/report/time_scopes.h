#pragma once

#include "intake/report/report_words.h"
#include "intake/report/time_phrase.h"

namespace taizhang::report {

/// Which time holds where in a paragraph: that of its section, of the words that open a sentence
/// for what follows, of words within a sentence for the rest of their part of it.
class TimeScopes {
public:
    TimeScopes(std::u32string_view text, const Range& paragraph, const std::vector<Clause>& clauses,
               const Quotations& quotations, const TimeReader& time, const Period& section,
               const ReportWords& words);

    Period period_at(size_t place) const;
    /// True where the paragraph itself tells of what has been: 今年以来, 截至目前; not 全年.
    bool looks_back_at(size_t place) const;
    /// True where a year by its number, within the part of a sentence before a place, says when it
    /// is: 2020年, 截至2023年底.
    bool names_year_in(const Range& before) const;

private:
    struct Scope {
        Range reach;
        Period period;
        bool looks_back = false;
        bool names_year = false;
    };

    const Scope* scope_at(size_t place) const;

    Period m_section;
    std::vector<Scope> m_scopes;
};

} // namespace taizhang::report
