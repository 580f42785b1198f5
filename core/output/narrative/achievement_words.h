#pragma once

#include "output/narrative/narrative.h"
#include "output/narrative/wording.h"

namespace taizhang {

/// What went best, by number (主要成效): at most three, none where nothing did.
std::vector<Matter> achievement_matters(const Wording& wording);

} // namespace taizhang
