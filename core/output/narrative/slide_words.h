#pragma once

#include "output/narrative/wording.h"

namespace taizhang {

/// What a slide says of one indicator.
struct SlideWords {
    std::string title;              ///< the finding; the name alone where none is certain
    std::vector<std::string> lines; ///< whole sentences, at most three

    friend bool operator==(const SlideWords&, const SlideWords&) = default;
};

/// For indicators whose figures are not kept private.
SlideWords slide_words(const Wording& wording, IndicatorPlace indicator);

} // namespace taizhang
