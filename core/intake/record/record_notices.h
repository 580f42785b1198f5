#pragma once

#include "intake/record/typed_record.h"
#include "model/org_unit.h"
#include "model/record.h"
#include "time/calendar.h"

#include <span>

namespace taizhang {

/// What a record's days are held against.
struct KnownDays {
    Date today{};
    std::vector<int> years; ///< that have records in the ledger
};

/// What is odd about a record, though it may be right: its unit did not exist then, it ends after
/// today, it lies far from every other year (figures.md §12). The same wherever a record is
/// entered: it is said, and the record is taken.
std::vector<FieldProblem> notices_of(const Period& period, const OrgUnit& unit,
                                     const Calendar& calendar, const KnownDays& known);

/// Why a record of these days is none of the unit's; nothing when it existed then.
std::optional<FieldProblem> notice_of_inactive(const Period& period, const OrgUnit& unit);

/// The year of the ledger that is nearest to the period's, where all are far from it.
std::optional<int> nearest_of_far_years(const Period& period, const Calendar& calendar,
                                        const KnownDays& known);

} // namespace taizhang
