#pragma once

#include "gui/view/page_context.h"
#include "output/pack/then_and_now.h"

namespace taizhang {

/// The figures then and now, those that differ marked; in what is left of the card. A press on a
/// row opens the indicator at the quarter and unit of the file.
void draw_reported_table(PageContext& context, const ToldComparison& comparison, bool only_changed);

} // namespace taizhang
