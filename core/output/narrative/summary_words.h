#pragma once

#include "output/narrative/wording.h"

namespace taizhang {

/// How the quarter stands as a whole (总体情况), paragraph by paragraph.
std::vector<std::string> summary_texts(const Wording& wording);

} // namespace taizhang
