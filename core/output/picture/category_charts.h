#pragma once

#include "output/material/material.h"
#include "output/picture/chart_book.h"

namespace taizhang {

/// The charts of a category as a whole, in the order in which exports show them: all indicators
/// with a target at a glance, what becomes of clues, problems next to those fixed. A chart that has
/// nothing to add to those of single indicators is left out. Private figures are written as `<3`
/// without a bar, and no chart tells what they are.
std::vector<Chart> category_charts(const Material& material, const MaterialCategory& category,
                                   const Texts& texts);

/// Whether one of these charts shows all that the indicator's own one would.
bool is_told_by(std::span<const Chart> charts, const Material& material, IndicatorPlace indicator);

/// The quarters of an indicator; nothing where there is nothing to show or one of its figures is
/// kept private. Throws LedgerError.
std::optional<Chart> quarterly_chart(const Material& material, Reader& reader,
                                     IndicatorPlace indicator, const Texts& texts);

/// Branches against indicators; nothing where it would tell what is kept private, or has nothing to
/// show. Throws LedgerError.
std::optional<Chart> branch_chart(const Material& material, Reader& reader, const Texts& texts);

} // namespace taizhang
