#pragma once

#include "output/document/word_body.h"
#include "output/pack/pack_file.h"

namespace taizhang {

/// The charts of a category, as wide as the text: all its indicators side by side, and the quarters
/// of the one that needs attention most. None that would tell what is kept private. Throws
/// LedgerError, std::runtime_error.
std::vector<WordPicture> category_pictures(const PackSource& source,
                                           const MaterialCategory& category);

} // namespace taizhang
