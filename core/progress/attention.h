#pragma once

#include "progress/coverage.h"
#include "progress/review.h"

namespace taizhang {

/// Why something needs to be looked at (需要处理), the most urgent first.
enum class AttentionKind {
    bad_status,       ///< alarm, missed, exceeded
    missed_duty,      ///< a period ended without what was required
    attention_status, ///< behind, at the limit
    due_duty,         ///< the period is running and not enough is done
    pending           ///< records whose quantity is unknown
};

struct Attention {
    AttentionKind kind = AttentionKind::pending;
    IndicatorPlace indicator;
    Status status = Status::no_data; ///< for the two kinds of status
    /// For duties: the units that owe, by place, and the periods they owe together.
    std::vector<UnitPlace> units;
    int cells = 0;    ///< for duties; for pending the number of records
    int required = 1; ///< per cycle, for duties
    Cycle per = Cycle::quarter;

    friend bool operator==(const Attention&, const Attention&) = default;
};

/// All that needs attention, the most urgent first and within a kind in catalogue order. Duties of
/// one indicator stand together when more than `units_listed` units owe them, else unit by unit.
std::vector<Attention> attention_of(const Definitions& definitions,
                                    const std::vector<IndicatorProgress>& review,
                                    const Coverage& coverage, int units_listed = 2);

} // namespace taizhang
