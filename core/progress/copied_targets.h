#pragma once

#include "model/definitions.h"

namespace taizhang {

/// Which year's targets become another year's.
struct TargetCopy {
    int from = 0;
    int to = 0;
    Quantity percent = whole(100); ///< of planned amounts; limits and levels stay as they are
    OrgTree::Range units;
    std::string note;

    friend bool operator==(const TargetCopy&, const TargetCopy&) = default;
};

/// Whether a unit is there in the year copied to, as it was in the year copied from.
enum class UnitPresence {
    whole,
    gone, ///< it does not exist on the last day of the year copied to: its target is left out
    part  ///< founded within one of the years, and the amount is a plan: the user has to say
};

struct CopiedTarget {
    Target source;
    Target target;                ///< rounded half up to the indicator's decimals
    std::optional<Target> before; ///< that of the year copied to, where there is one
    UnitPresence presence = UnitPresence::whole;
};

/// The targets that a copy would set, by catalogue order and unit; nothing is changed. Plans by
/// hand keep their profile and add up again.
std::vector<CopiedTarget> copied_targets(const Definitions& definitions, const TargetCopy& copy);

} // namespace taizhang
