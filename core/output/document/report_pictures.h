#pragma once

#include "output/document/word_body.h"
#include "output/pack/pack_file.h"

namespace taizhang {

/// The charts of a category, as wide as the text: those of the whole category, and the quarters of
/// the indicator that needs attention most. None that would tell what is kept private. Throws
/// LedgerError, std::runtime_error.
std::vector<WordPicture> category_pictures(const PackSource& source,
                                           const MaterialCategory& category);

/// Branches against indicators; none where it would tell what is kept private, or has nothing to
/// show. Throws as category_pictures.
std::vector<WordPicture> branch_pictures(const PackSource& source);

} // namespace taizhang
