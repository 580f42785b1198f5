#include "ledger/closed_bearing.h"

#include <algorithm>

namespace taizhang {

ClosedBearing::ClosedBearing(std::vector<Quarter> closed, const Calendar& calendar,
                             std::function<Definitions()> definitions)
    : m_closed(std::move(closed)), m_calendar(calendar), m_definitions(std::move(definitions)) {}

std::optional<Quarter> ClosedBearing::quarter_of(const Period& period) {
    const auto year = m_calendar.year_of(period);
    if (m_closed.empty() || !year)
        return std::nullopt; // no record: refused elsewhere
    for (const Quarter quarter : m_closed)
        if (quarter.year == *year && period.start <= m_calendar.quarter(quarter).end)
            return quarter;
    const auto next = std::ranges::find(m_closed, *year + 1, &Quarter::year);
    return next != m_closed.end() && has_plans_after(*year) ? std::optional{*next} : std::nullopt;
}

/// Plans that follow the year before (figures.md §5) change with its records.
bool ClosedBearing::has_plans_after(int year) {
    const auto known = m_plans_after.find(year);
    if (known != m_plans_after.end())
        return known->second;
    const auto targets = m_definitions().targets;
    return m_plans_after[year] = std::ranges::any_of(targets, [&](const Target& target) {
               return target.year == year + 1 && target.phasing == Phasing::last_year;
           });
}

ClosedBearing closed_bearing(Reader& reader) {
    return {closed_quarters_of(reader), Calendar{reader.settings().cutoff_day},
            [&reader] { return reader.definitions(); }};
}

} // namespace taizhang
