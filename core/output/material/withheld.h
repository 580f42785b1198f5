#pragma once

#include "output/material/privacy.h"
#include "progress/review.h"

#include <vector>

namespace taizhang {

/// Which figures of one indicator no file of an export may tell: small ones of cases, and every
/// other from which they could be computed (figures.md §11).
struct Withheld {
    bool total = false; ///< the year to date, and what rests on it: status, rates, limit
    bool parts = false; ///< quarters and 未分季, which add up to the total
    bool last_year = false;

    bool any() const { return total || parts || last_year; }
    friend bool operator==(const Withheld&, const Withheld&) = default;
};

/// By place of the indicator.
std::vector<Withheld> withheld_figures(const Privacy& privacy, const Definitions& definitions,
                                       const std::vector<IndicatorProgress>& review);

/// Takes out of the figures what is withheld, so that nothing made of them can tell it: only that
/// there is something stays.
void take_out(IndicatorProgress& progress, const Withheld& withheld);

} // namespace taizhang
