#pragma once

#include "ledger/reader.h"
#include "progress/coverage.h"
#include "progress/review.h"

#include <memory>

namespace taizhang {

/// The figures of one reporting year as they stand on a day, for any unit.
class YearBook {
public:
    /// `day` is the day looked at (day_looked_at): later records do not count.
    YearBook(Reader& reader, std::shared_ptr<const Definitions> definitions, int year, Date day);

    const Definitions& definitions() const { return *m_definitions; }
    /// Refers to this book.
    YearFigures figures() const { return {*m_definitions, m_this_year, m_last_year, m_plans}; }

private:
    std::shared_ptr<const Definitions> m_definitions;
    YearTotals m_last_year;
    YearTotals m_this_year;
    Plans m_plans;
};

/// The duties whose period ends in the quarter or year of `point`, and what has become of them by
/// the day looked at.
Coverage read_coverage(Reader& reader, const Definitions& definitions, const ReviewPoint& point);

} // namespace taizhang
