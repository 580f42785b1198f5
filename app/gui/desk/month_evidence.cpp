#include "gui/desk/month_evidence.h"

#include "progress/monthly_comparison.h"

#include <algorithm>

namespace taizhang {

namespace {

constexpr std::int64_t all_records = -1;

Tally tally_of(const std::vector<Record>& records) {
    Tally tally;
    for (const Record& record : records) {
        if (is_pending(record))
            ++tally.pending;
        else
            tally += {*record.quantity, 1, 0, record.precision == Precision::approximate};
    }
    return tally;
}

bool lies_in(const Calendar& calendar, int year, int month, const Period& period) {
    const auto contains = [&](int number) { return calendar.month(year, number).contains(period); };
    if (month <= no_single_month)
        return contains(month);
    for (int number = 1; number <= no_single_month; ++number)
        if (contains(number))
            return false;
    return true;
}

} // namespace

Evidence month_evidence(Reader& reader, const Definitions& definitions, ReviewPoint point,
                        const FigureAsked& asked, int month) {
    const Calendar calendar = definitions.calendar();
    const bool is_level = definitions.indicators[asked.indicator].measure == Measure::latest;
    if (month <= no_single_month)
        point.as_of =
            std::min(day_looked_at(point, calendar), calendar.month(point.year, month).end);
    if (is_level)
        return read_evidence(reader, definitions, point, asked, all_records);
    Evidence evidence;
    evidence.records = reader.records(evidence_for(definitions, point, asked));
    std::erase_if(evidence.records, [&](const Record& record) {
        return !lies_in(calendar, point.year, month, record.period);
    });
    evidence.tally = tally_of(evidence.records);
    return evidence;
}

} // namespace taizhang
