#pragma once

#include "intake/field_issue.h"
#include "model/target_rules.h"

namespace taizhang {

using FourTexts = std::array<std::string, 4>;

/// A target as it is typed; texts that can't be read stay as they are.
struct TargetEntry {
    std::string annual;
    Phasing phasing = Phasing::even;
    FourTexts weights;
    FourTexts quarters; ///< plans or levels by hand
    std::string note;

    friend bool operator==(const TargetEntry&, const TargetEntry&) = default;
};

/// What stands in the fields for a target that is set.
TargetEntry entry_of(const Target& target);

/// What became of an entry: `target` is set when nothing is wrong.
struct TargetReading {
    std::optional<Target> target;
    std::optional<FieldIssue> annual;
    std::array<std::optional<FieldIssue>, 4> quarters; ///< or weights
    std::optional<FieldIssue> whole;                   ///< of no single field
    std::optional<Quantity> sum;                       ///< of four plans by hand
};

/// `key` says whose target it is: indicator, unit and year.
TargetReading read_entry(const TargetEntry& entry, const Indicator& indicator, const Target& key);

} // namespace taizhang
