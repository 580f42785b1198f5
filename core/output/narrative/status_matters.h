#pragma once

#include "output/narrative/narrative.h"
#include "output/narrative/wording.h"

namespace taizhang {

/// What lags or breaks a limit, the worst first: indicators that stand alike are one matter.
std::vector<Matter> status_matters(const Wording& wording);

/// The last of them as one, so that there are no more than `most`; nothing is left out.
std::vector<Matter> merged_to(const Wording& wording, std::vector<Matter> matters, size_t most);

} // namespace taizhang
