#pragma once

#include "gui/view/page_context.h"

namespace taizhang {

/// What the colours and signs of the cells mean, broken into lines.
float branches_legend_height(const PageContext& context, CompareBy by, float width);
void draw_branches_legend(const PageContext& context, CompareBy by, float width);

} // namespace taizhang
