#pragma once

#include "ledger/closed_quarters.h"

#include <functional>

namespace taizhang {

/// Which closed quarters records bear on (figures.md §10): one rests on all records of its year
/// that begin by its last day, and one whose plans follow the year before on all records of that
/// year.
class ClosedBearing {
public:
    /// `definitions` gives the ledger's; it is asked only where it matters.
    ClosedBearing(std::vector<Quarter> closed, const Calendar& calendar,
                  std::function<Definitions()> definitions);

    const std::vector<Quarter>& closed() const { return m_closed; }
    /// The first one that a record of this period bears on.
    std::optional<Quarter> quarter_of(const Period& period);

private:
    bool has_plans_after(int year);

    std::vector<Quarter> m_closed;
    Calendar m_calendar;
    std::function<Definitions()> m_definitions;
    std::map<int, bool> m_plans_after; ///< by year: the next one's plans follow its records
};

/// Of the ledger as it is now; `reader` must outlive it.
ClosedBearing closed_bearing(Reader& reader);

} // namespace taizhang
