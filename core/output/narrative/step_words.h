#pragma once

#include "output/narrative/narrative.h"
#include "output/narrative/wording.h"

namespace taizhang {

/// What has to be done by which day (下步工作), the nearest first; what needs no day at the end.
std::vector<NextStep> next_steps(const Wording& wording);

} // namespace taizhang
