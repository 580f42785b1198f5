#pragma once

#include "output/pack/page_maker.h"
#include "output/picture/chart_book.h"

namespace taizhang {

/// A chart as a plate of a page, with its unit and subject below the title, or below what it finds
/// where it compares years; laid out larger, and so printed finer, where all of it needs more room.
void add_whole_chart(PageMaker& maker, const Rect& box, const Chart& chart);

} // namespace taizhang
