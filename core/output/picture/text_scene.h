#pragma once

#include "output/picture/chart_book.h"

namespace taizhang {

/// A chart as it stands among text: as wide as a column of text, as high as its rows ask for, with
/// its title but without its source.
Scene text_scene(const Chart& chart, const TextMetrics& metrics, const Texts& texts);

} // namespace taizhang
