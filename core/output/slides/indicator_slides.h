#pragma once

#include "output/narrative/wording.h"
#include "output/slides/slide_maker.h"

#include <set>

namespace taizhang {

/// An indicator with a slide of its own.
struct IndicatorSlide {
    IndicatorPlace indicator;
    ColumnChart chart;
};

/// The indicators that get a slide, at most `most`: those that need attention first, of each
/// category two before others of it, then those that stand for their category. In catalogue order.
/// Those of `categories` alone, by name.
std::vector<IndicatorSlide> chosen_indicators(const Wording& wording,
                                              const std::set<std::string>& categories, size_t most);

/// A chart that can be edited, and what is to be said of it.
void add_indicator_slide(SlideMaker& maker, const Wording& wording, Reader& reader,
                         const IndicatorSlide& slide);

} // namespace taizhang
