#pragma once

#include "output/slides/slide.h"
#include "time/date.h"

namespace taizhang {

/// What a presentation says about itself.
struct SlideFacts {
    std::string title;
    std::string author;
    Date day{}; ///< of making
};

/// A PPTX file of 16:9. The same slides give the same bytes. Throws FileError, std::runtime_error.
std::string slide_file(const std::vector<Slide>& slides, const SlideFacts& facts);

} // namespace taizhang
