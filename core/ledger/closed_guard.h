#pragma once

#include "ledger/closed_bearing.h"

namespace taizhang {

/// Watches one write for changes of what was reported (figures.md §10). A closed quarter rests on
/// records (ClosedBearing) and on the definitions behind its figures.
class ClosedGuard {
public:
    /// Looks at the quarters that are closed when the write begins.
    explicit ClosedGuard(Connection& connection);

    /// False where nothing is closed: then nothing has to be told.
    bool is_on() const { return !m_bearing.closed().empty(); }
    /// Of a record that is added, changed or removed: before and after.
    void look_at(const Period& period);
    /// A definition is about to change: remembers the figures as they are.
    void remember_figures();
    /// The quarter itself is opened again.
    void look_at(Quarter quarter);

    /// The first closed quarter that is not as it was before the write; nothing when all are.
    std::optional<Quarter> touched();

private:
    std::vector<ReportedFigures> figures();

    Connection& m_connection;
    ClosedBearing m_bearing;
    std::vector<ReportedFigures> m_before;
    std::optional<Quarter> m_touched;
};

} // namespace taizhang
