#pragma once

#include "ledger/reader.h"
#include "progress/comparison.h"
#include "progress/coverage.h"
#include "progress/review.h"

#include <memory>

namespace taizhang {

/// The figures of one reporting year as they stand on a day, for any unit.
class YearBook {
public:
    /// `day` is the day looked at (day_looked_at): later records do not count.
    YearBook(std::shared_ptr<const Definitions> definitions,
             std::shared_ptr<const YearDays> last_year, std::shared_ptr<const YearDays> this_year,
             Date day);

    const Definitions& definitions() const { return *m_definitions; }
    const std::shared_ptr<const Definitions>& shared_definitions() const { return m_definitions; }
    /// Refers to this book.
    YearFigures figures() const { return {*m_definitions, m_this_year, m_last_year, m_plans}; }
    /// Every total of the year, also of days after the one looked at.
    const YearDays& days() const { return *m_this_days; }
    /// The same of the year before.
    const YearDays& last_year_days() const { return *m_last_days; }
    /// What has become of the duties of a subtree whose period ends in the quarter or year of
    /// `point`.
    Coverage coverage(const ReviewPoint& point) const;

private:
    std::shared_ptr<const Definitions> m_definitions;
    std::shared_ptr<const YearDays> m_last_days;
    std::shared_ptr<const YearDays> m_this_days;
    YearTotals m_last_year;
    YearTotals m_this_year;
    Plans m_plans;
};

/// Reads a year and the one before.
YearBook read_year_book(Reader& reader, const std::shared_ptr<const Definitions>& definitions,
                        int year, Date day);

/// Units against the months of the year for one indicator, until the day looked at of `point`,
/// which is the day of the book.
Comparison read_monthly_comparison(Reader& reader, const YearBook& book, const ReviewPoint& point,
                                   IndicatorPlace indicator, std::vector<UnitPlace> units);

} // namespace taizhang
