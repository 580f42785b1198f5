#pragma once

#include "model/record.h"
#include "plausibility/finding.h"
#include "plausibility/record_fact.h"

namespace taizhang {

// Records that are not in the ledger yet, beside those that are: what would be found if they were.

/// The place of one that is entered among those that it may be entered with; it stands after every
/// record of the ledger.
RecordId id_of_entered(size_t place);
/// Nothing for a record of the ledger.
std::optional<size_t> place_of_entered(RecordId id);

/// What the rules look at of a record that is not in the ledger; nothing when its indicator, its
/// unit or a year of its own is not known.
std::optional<RecordFact> fact_of(const Record& record, RecordId id,
                                  const Definitions& definitions);

/// Findings about entered records that need the others of their series (outlier, level_jump, twin)
/// or of a share: those that name one of them. `facts` in any order: of what is entered
/// (id_of_entered) and of the ledger, without those that it takes the place of; topics are compared
/// where they were given.
std::vector<Finding> findings_about(const Definitions& definitions, std::vector<RecordFact> facts,
                                    Date today);

/// The indicators whose records a share of this one rests on, itself first.
std::vector<IndicatorId> judged_together(const Definitions& definitions, IndicatorId indicator);

} // namespace taizhang
