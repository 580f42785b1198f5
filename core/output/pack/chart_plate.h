#pragma once

#include "output/material/material.h"
#include "output/pack/page_maker.h"

namespace taizhang {

/// One indicator as small as a sixth of a page: the finding, its total and status, how far the year
/// is, and the quarters beside last year's with their plans. Without figures that are withheld.
void add_chart_plate(PageMaker& maker, const Rect& box, const Material& material,
                     IndicatorPlace indicator);

/// What the marks of plates mean, in one line for the whole page; gives its height.
double add_plate_legend(PageMaker& maker, const Material& material);

} // namespace taizhang
