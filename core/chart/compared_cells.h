#pragma once

#include "chart/heatmap.h"
#include "model/indicator.h"
#include "progress/comparison.h"
#include "text/texts.h"

namespace taizhang {

/// What the cells of a comparison of units say.
enum class CompareBy { completion, quantity, missing, month };

/// What a cell says; `indicator` is the one it belongs to.
HeatmapCell shown_cell(const Texts& texts, const Indicator& indicator, const ComparedCell& cell,
                       CompareBy by);

/// Whether a cell says something in itself, as those of shown_columns do.
bool says_something(const ComparedCell& cell, CompareBy by);

/// The columns, as places in Comparison::columns, that have something to say.
std::vector<int> shown_columns(const Comparison& comparison, CompareBy by);

/// Why there is no rate of completion to show: no targets, or nothing at all.
TextId reason_without_completion(const Comparison& comparison);

} // namespace taizhang
