#pragma once

#include "output/narrative/wording.h"

namespace taizhang {

/// Why, as far as the ledger knows it (原因): whole sentences, none where it knows nothing.
std::vector<std::string> cause_texts(const Wording& wording);

} // namespace taizhang
