#include "ledger/year_book.h"

#include "progress/monthly_comparison.h"

#include <algorithm>

namespace taizhang {

YearBook::YearBook(std::shared_ptr<const Definitions> definitions,
                   std::shared_ptr<const YearDays> last_year,
                   std::shared_ptr<const YearDays> this_year, Date day)
    : m_definitions(std::move(definitions)), m_last_days(std::move(last_year)),
      m_this_days(std::move(this_year)),
      m_last_year(totals_until(*m_last_days, m_definitions->calendar(),
                               day_compared(day, m_definitions->calendar(), m_this_days->year))),
      m_this_year(totals_until(*m_this_days, m_definitions->calendar(), day)),
      m_plans(*m_definitions, m_this_days->year, m_last_year) {}

Coverage YearBook::coverage(const ReviewPoint& point) const {
    const Calendar calendar = m_definitions->calendar();
    const Period within =
        point.quarter ? calendar.quarter({point.year, *point.quarter}) : calendar.year(point.year);
    return coverage_on(day_looked_at(point, calendar), *m_definitions, within,
                       m_definitions->units.subtree(point.unit), *m_last_days, *m_this_days);
}

YearBook read_year_book(Reader& reader, const std::shared_ptr<const Definitions>& definitions,
                        int year, Date day) {
    const auto days_of = [&](int number) {
        return std::make_shared<const YearDays>(reader.year_days(*definitions, number));
    };
    return {definitions, days_of(year - 1), days_of(year), day};
}

namespace {

/// A ratio has the records of its parts.
std::vector<IndicatorId> recorded(const Indicator& indicator) {
    if (indicator.measure == Measure::ratio)
        return {*indicator.numerator, *indicator.denominator};
    return {indicator.id};
}

} // namespace

Comparison read_monthly_comparison(Reader& reader, const YearBook& book, const ReviewPoint& point,
                                   IndicatorPlace indicator, std::vector<UnitPlace> units) {
    const Definitions& definitions = book.definitions();
    ReviewPoint whole = point;
    whole.quarter.reset();
    whole.as_of = day_looked_at(point, definitions.calendar());
    const auto records = reader.records({.year = whole.year,
                                         .indicators = recorded(definitions.indicators[indicator]),
                                         .ended_by = whole.as_of});
    return monthly_comparison(book.figures(), whole, indicator, records, book.coverage(whole),
                              std::move(units));
}

} // namespace taizhang
