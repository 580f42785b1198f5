#pragma once

#include "model/org_tree.h"
#include "progress/totals.h"
#include "time/calendar.h"

namespace taizhang {

/// Records of one unit, indicator and quarter: from the first one up to and with those of a period.
struct PeriodTally {
    Period period;
    Tally tally;

    friend bool operator==(const PeriodTally&, const PeriodTally&) = default;
};

/// What one unit has entered for one indicator in one quarter, or in no single one.
struct QuarterDays {
    IndicatorPlace indicator;         ///< place in Definitions::indicators
    UnitPlace unit;                   ///< place in the OrgTree
    int quarter = 0;                  ///< place in a YearTally
    std::vector<PeriodTally> periods; ///< by last, then first day; never empty

    friend bool operator==(const QuarterDays&, const QuarterDays&) = default;
};

/// All records of one reporting year, added up so that the totals on any day and what was done in
/// any period follow from them: the ledger is read once for all that is looked at.
struct YearDays {
    int year = 0;
    std::vector<QuarterDays> quarters;      ///< by indicator, unit, quarter
    std::vector<std::vector<Level>> levels; ///< by indicator, as IndicatorTotals::levels

    friend bool operator==(const YearDays&, const YearDays&) = default;
};

using FourPeriods = std::array<Period, 4>;
FourPeriods quarters_of(const Calendar& calendar, int year);

/// A record that lies in no single quarter leaves those that it touches partly unknown (figures.md
/// §2, "What is known").
void mark_touched(UnitTotals& unit, const Period& unassigned, const FourPeriods& quarters,
                  Date until);

YearTotals totals_until(const YearDays& year, const Calendar& calendar, Date until);

/// The known quantities of records whose whole period lies in `period`.
Quantity done_within(const YearDays& year, IndicatorPlace indicator, OrgTree::Range units,
                     const Period& period);

} // namespace taizhang
