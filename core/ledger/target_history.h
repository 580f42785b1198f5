#pragma once

#include "ledger/journal.h"
#include "model/target.h"

namespace taizhang {

class Ledger;

/// One change of a target that the journal keeps. Amounts and notes that stayed are empty.
struct TargetChange {
    std::string time; ///< UTC, as in Step
    RowChangeKind kind = RowChangeKind::changed;
    std::optional<Quantity> annual_before;
    std::optional<Quantity> annual_after;
    bool changes_quarters = false; ///< or how they are shared out
    std::optional<std::string> note;

    friend bool operator==(const TargetChange&, const TargetChange&) = default;
};

struct TargetKey {
    IndicatorId indicator{};
    UnitId unit{};
    int year = 0;

    friend bool operator==(const TargetKey&, const TargetKey&) = default;
};

/// What became of a target, newest first, as far as the last `steps` of the journal tell; steps
/// that were undone are left out.
std::vector<TargetChange> target_history(const Ledger& ledger, const TargetKey& key,
                                         std::int64_t steps);

} // namespace taizhang
