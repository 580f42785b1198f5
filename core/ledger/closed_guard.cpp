#include "ledger/closed_guard.h"

#include "ledger/query.h"

#include <algorithm>

namespace taizhang {

ClosedGuard::ClosedGuard(Connection& connection)
    : m_connection{connection}, m_calendar{Reader{connection}.settings().cutoff_day} {
    for (const ClosedQuarter& closed : Reader{connection}.closed_quarters())
        m_closed.push_back(closed.quarter);
}

void ClosedGuard::touch(Quarter quarter) {
    m_touched = m_touched ? std::min(*m_touched, quarter) : quarter;
}

void ClosedGuard::look_at(const Period& period) {
    if (!is_on())
        return;
    const auto year = m_calendar.year_of(period);
    if (!year)
        return; // no record: refused elsewhere
    for (const Quarter quarter : m_closed)
        if (quarter.year == *year && period.start <= m_calendar.quarter(quarter).end)
            return touch(quarter);
    look_at_plans_from(*year);
}

/// Plans that follow the year before (figures.md §5) change with its records.
void ClosedGuard::look_at_plans_from(int year) {
    const auto next = std::ranges::find(m_closed, year + 1, &Quarter::year);
    if (next != m_closed.end() && has_plans_from(year))
        touch(*next);
}

bool ClosedGuard::has_plans_from(int year) {
    const auto known = m_plans_from.find(year);
    if (known != m_plans_from.end())
        return known->second;
    const bool has = m_connection.number(
        "SELECT EXISTS (SELECT 1 FROM target WHERE phasing = 'last_year' AND year = " +
        std::to_string(year + 1) + ")");
    return m_plans_from[year] = has;
}

void ClosedGuard::remember_figures() {
    if (!is_on() || !m_before.empty())
        return;
    Reader reader{m_connection};
    m_before = present_figures(reader, m_closed);
}

std::optional<Quarter> ClosedGuard::touched() {
    if (m_touched || m_before.empty())
        return m_touched;
    Reader reader{m_connection};
    const auto after = present_figures(reader, m_closed);
    for (size_t i = 0; i < m_closed.size(); ++i)
        if (after[i] != m_before[i])
            return m_closed[i];
    return std::nullopt;
}

} // namespace taizhang
