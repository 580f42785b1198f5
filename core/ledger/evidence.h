#pragma once

#include "ledger/reader.h"
#include "progress/review.h"

namespace taizhang {

/// Which figure of an indicator is to be proved (figures.md §9).
enum class FigurePart { year_to_date, quarter, unassigned };

struct FigureAsked {
    IndicatorPlace indicator; ///< place in Definitions::indicators
    FigurePart part = FigurePart::year_to_date;
    int quarter = 1;    ///< 1 … 4, for FigurePart::quarter
    bool alone = false; ///< of the unit itself, without those below

    friend bool operator==(const FigureAsked&, const FigureAsked&) = default;
};

/// The records that a figure is made of, as a query: those of both indicators for a ratio.
RecordQuery evidence_for(const Definitions& definitions, const ReviewPoint& point,
                         const FigureAsked& asked);

struct Evidence {
    std::vector<Record> records; ///< newest first; pending ones included
    Tally tally;                 ///< of all records, also those beyond the limit

    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// At most `limit` records. For a level only the records that supply it, and the pending ones.
Evidence read_evidence(Reader& reader, const Definitions& definitions, const ReviewPoint& point,
                       const FigureAsked& asked, std::int64_t limit);

} // namespace taizhang
