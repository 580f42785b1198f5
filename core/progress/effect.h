#pragma once

#include "model/record.h"
#include "progress/review.h"

namespace taizhang {

/// Counts a record as if it were in the ledger and had been entered last. A record of another year,
/// or of an unknown indicator or unit, changes nothing.
void count_record(YearTotals& totals, const Definitions& definitions, const Record& record);

/// What entering a record does to the figures of its indicator.
struct EntryEffect {
    std::optional<int> quarter; ///< 1 … 4; empty = 未分季
    IndicatorProgress before;
    IndicatorProgress after;
};

/// `figures` are those of the record's year, counted until the day of `point`. Nothing when the
/// record's indicator is unknown or its period lies in another year.
std::optional<EntryEffect> effect_of(const YearFigures& figures, const ReviewPoint& point,
                                     const Record& record);

} // namespace taizhang
