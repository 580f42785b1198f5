#pragma once

#include "chart/period_words.h"
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

} // namespace taizhang
