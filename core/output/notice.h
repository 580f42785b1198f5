#pragma once

#include "progress/coverage.h"
#include "progress/review.h"
#include "text/texts.h"

#include <string>

namespace taizhang {

/// What units still owe in the quarter or year of a point, as plain text to paste into a notice:
/// unit by unit in tree order, indicator by indicator, what is short and how many days are left.
/// `coverage` has the duties of that period, of whatever units the notice is for.
std::string notice_of(const Definitions& definitions, const ReviewPoint& point,
                      const Coverage& coverage, const Texts& texts);

/// The name of a month by its number 1 … 12.
std::string_view month_name(int month, const Texts& texts);

/// `Q3 2023` in the language of the reader; the year alone without a quarter.
std::string period_name(int year, std::optional<int> quarter, const Texts& texts);

} // namespace taizhang
