#pragma once

#include "intake/report/judgement.h"
#include "intake/report/refusal.h"

namespace taizhang::report {

/// Reads the figures of one paragraph into a reading.
class ParagraphReader {
public:
    ParagraphReader(const ReadingTools& tools, const OutlinedParagraph& paragraph, size_t number,
                    ReportReading& reading);

    void read();

private:
    struct Found {
        Figure figure;
        size_t clause = 0;
        bool is_settled = false; ///< has got its proposal, or was passed over
    };

    void find_figures();
    void take_or_pass_over(const Figure& figure, size_t clause);
    void settle_each(size_t found);
    void settle(size_t found);
    Range before_in_sentence(const Found& found) const;
    void propose(Found& found, const IndicatorChoice& choice, const FigurePlace& place);
    void pass_over(const Range& quote, std::string_view reason, TextId words);
    FigurePlace place_of(size_t found) const;
    Range left_of(size_t found) const;
    Range right_of(size_t found) const;
    bool has_figure(size_t clause) const;
    bool is_of_kinds(size_t behind_each) const;
    std::vector<Range> coordinated_before(const Range& left, size_t end,
                                          std::vector<AliasMatch>& matches) const;
    std::vector<size_t> joined_behind(size_t found) const;

    const ReadingTools& m_tools;
    const OutlinedParagraph& m_paragraph;
    size_t m_number;
    ReportReading& m_reading;
    Quotations m_quotations;
    std::vector<Clause> m_clauses;
    TimeScopes m_times;
    std::vector<Found> m_found;
};

} // namespace taizhang::report
