#pragma once

#include "chart/period_words.h"
#include "progress/coverage.h"
#include "progress/review.h"
#include "text/texts.h"

#include <string>
#include <vector>

namespace taizhang {

/// What one unit still owes.
struct UnitNotice {
    std::string unit;               ///< a group with the branch that it belongs to
    std::vector<std::string> items; ///< indicator by indicator: what is short, and until when

    friend bool operator==(const UnitNotice&, const UnitNotice&) = default;
};

/// What units still owe in the quarter or year of a point, in tree order; none for a unit that owes
/// nothing.
std::vector<UnitNotice> unit_notices(const Definitions& definitions, const ReviewPoint& point,
                                     const Coverage& coverage, const Texts& texts);

/// The period of a duty as a short name: `7 月`, `三季度`, `上半年`, `09-04~09-10`.
std::string duty_period_name(const Duty& duty, const Calendar& calendar, const Texts& texts);

/// The same as plain text to paste into a notice, with how many days are left.
/// `coverage` has the duties of that period, of whatever units the notice is for.
std::string notice_of(const Definitions& definitions, const ReviewPoint& point,
                      const Coverage& coverage, const Texts& texts);

} // namespace taizhang
