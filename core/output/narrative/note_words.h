#pragma once

#include "output/narrative/wording.h"

namespace taizhang {

/// How the figures are counted and what they leave out (统计说明), as far as it concerns the
/// figures of the material.
std::vector<std::string> note_texts(const Wording& wording);

} // namespace taizhang
