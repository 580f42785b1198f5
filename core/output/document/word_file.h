#pragma once

#include "output/document/word_body.h"
#include "time/date.h"

namespace taizhang {

/// What a document says about itself.
struct WordFacts {
    std::string title;
    std::string author;
    Date day{};         ///< of making
    std::string footer; ///< at the foot of every page, beside its number; may be empty
};

/// A DOCX file of A4 pages with the margins of official documents (GB/T 9704). The same content
/// gives the same bytes.
std::string word_file(const WordBody& body, const WordFacts& facts);

/// Between the margins.
inline constexpr double word_text_width_mm = 156;
inline constexpr int word_text_width = 8844; ///< in twentieths of a point

} // namespace taizhang
