#include "ledger/year_book.h"

#include <algorithm>

namespace taizhang {

namespace {

YearTotals compared_totals(Reader& reader, const Definitions& definitions, int year, Date day) {
    return reader.year_totals(definitions, year - 1,
                              day_compared(day, definitions.calendar(), year));
}

/// From the first day of the earliest duty to the last day of the latest.
Period spanned(const std::vector<Duty>& duties) {
    Period span = duties.front().period;
    for (const Duty& duty : duties) {
        span.start = std::min(span.start, duty.period.start);
        span.end = std::max(span.end, duty.period.end);
    }
    return span;
}

} // namespace

YearBook::YearBook(Reader& reader, std::shared_ptr<const Definitions> definitions, int year,
                   Date day)
    : m_definitions(std::move(definitions)),
      m_last_year(compared_totals(reader, *m_definitions, year, day)),
      m_this_year(reader.year_totals(*m_definitions, year, day)),
      m_plans(*m_definitions, year, m_last_year) {}

Coverage read_coverage(Reader& reader, const Definitions& definitions, const ReviewPoint& point) {
    const Calendar calendar = definitions.calendar();
    const Period within =
        point.quarter ? calendar.quarter({point.year, *point.quarter}) : calendar.year(point.year);
    const auto duties =
        duties_ending_in(definitions, within, definitions.units.subtree(point.unit));
    std::vector<std::vector<DatedQuantity>> done(definitions.indicators.size());
    if (duties.empty())
        return {};
    const Period window = spanned(duties);
    const Date day = day_looked_at(point, calendar);
    std::vector<bool> wanted(done.size());
    for (const Duty& duty : duties)
        wanted[static_cast<size_t>(duty.indicator)] = true;
    for (size_t i = 0; i < done.size(); ++i)
        if (wanted[i])
            done[i] =
                reader.dated_quantities(definitions, definitions.indicators[i].id, window, day);
    return coverage_of(definitions.units, duties, done, day);
}

} // namespace taizhang
