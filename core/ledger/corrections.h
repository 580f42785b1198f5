#pragma once

#include "ledger/journal.h"
#include "model/ids.h"
#include "time/quarter.h"

namespace taizhang {

class Ledger;

/// A step that changed what was reported of a closed quarter, with its reason in the label.
struct Correction {
    Step step;
    std::vector<RowChange> rows; ///< at most corrected_rows_shown, without those added in bulk

    friend bool operator==(const Correction&, const Correction&) = default;
};

inline constexpr std::int64_t corrected_rows_shown = 200;

/// Those since the quarter was closed that bear on it, newest first; none for one that is
/// open. Undone ones are none.
std::vector<Correction> corrections_of(const Ledger& ledger, Quarter quarter);

/// Whose records are looked at: those that a figure is made of.
struct RecordsOf {
    std::vector<IndicatorId> indicators; ///< of a ratio its parts
    std::vector<UnitId> units;           ///< with all below them
};

/// The records behind a figure that corrections touched.
struct CorrectedRecords {
    std::vector<RecordId> present; ///< added or changed
    int removed = 0;

    bool empty() const { return present.empty() && removed == 0; }
};
CorrectedRecords corrected_records(const Ledger& ledger, Quarter quarter,
                                   const std::vector<Correction>& corrections,
                                   const RecordsOf& figure);

/// The steps that close and open again.
StepLabel closing_label(Quarter quarter);
StepLabel reopening_label(Quarter quarter, const std::string& reason);

} // namespace taizhang
