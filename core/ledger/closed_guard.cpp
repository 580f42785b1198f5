#include "ledger/closed_guard.h"

namespace taizhang {

namespace {

ClosedBearing bearing_of(Connection& connection) {
    Reader reader{connection};
    return {closed_quarters_of(reader), Calendar{reader.settings().cutoff_day},
            [&connection] { return Reader{connection}.definitions(); }};
}

} // namespace

ClosedGuard::ClosedGuard(Connection& connection)
    : m_connection{connection}, m_bearing{bearing_of(connection)} {}

void ClosedGuard::look_at(Quarter quarter) {
    m_touched = m_touched ? std::min(*m_touched, quarter) : quarter;
}

void ClosedGuard::look_at(const Period& period) {
    if (const auto quarter = m_bearing.quarter_of(period))
        look_at(*quarter);
}

std::vector<ReportedFigures> ClosedGuard::figures() {
    Reader reader{m_connection};
    return present_figures(reader, reader.definitions(), m_bearing.closed());
}

void ClosedGuard::remember_figures() {
    if (is_on() && m_before.empty())
        m_before = figures();
}

std::optional<Quarter> ClosedGuard::touched() {
    if (m_touched || m_before.empty())
        return m_touched;
    const auto after = figures();
    for (size_t i = 0; i < after.size(); ++i)
        if (after[i] != m_before[i])
            return m_bearing.closed()[i];
    return std::nullopt;
}

} // namespace taizhang
