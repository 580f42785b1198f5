#pragma once

#include "model/definitions.h"

namespace taizhang {

// A ledger may come from anywhere, and other programs write into it without our checks: what the
// figures rely on is looked at whenever definitions are read. Both throw damaged.

/// Every parent is there, one unit has none, and no unit is below itself: OrgTree takes no others.
void check_unit_tree(const std::vector<OrgUnit>& units);

/// Everything refers to what is there, ratios are made of sums, and weights have a sum.
void check_definitions(const Definitions& definitions);

} // namespace taizhang
