#pragma once

#include "gui/view/page_context.h"

namespace taizhang {

/// The list of what needs attention, its first `most` entries; each opens what it is about.
void draw_attention(PageContext& context, const ViewFigures& figures, int most);

} // namespace taizhang
