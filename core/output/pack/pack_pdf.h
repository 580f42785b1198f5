#pragma once

#include "output/pack/page_maker.h"

namespace taizhang {

struct PdfFacts {
    std::string author;
    Date day{}; ///< stands as the day of making, so that two runs give the same bytes
};

/// Takes the file as it grows.
using TakeBytes = std::function<void(std::string_view)>;

/// The pages as a PDF with an outline: vector, with the fonts that they use. Each page goes once it
/// is painted, as what Cairo keeps of a page takes as much memory. Throws std::runtime_error when
/// painting fails, OutputCancelled, and what `take` throws.
void write_pdf(Pack pack, const PdfFacts& facts, const TakeBytes& take,
               const OutputProgress& progress);

} // namespace taizhang
