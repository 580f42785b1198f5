#pragma once

#include "output/narrative/wording.h"
#include "output/slides/column_chart.h"

namespace taizhang {

/// The columns of an indicator: quarter by quarter next to last year and the plan; a ceiling as
/// what has come together by the end of each quarter; the whole year next to the last one where no
/// quarter is known. Nothing where less than two numbers would stand side by side, or one of its
/// figures is kept private.
std::optional<ColumnChart> indicator_columns(const Wording& wording, IndicatorPlace indicator);

} // namespace taizhang
