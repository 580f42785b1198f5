#pragma once

#include "gui/pages/page.h"

namespace taizhang {

/// The list of what needs attention; each entry opens what it is about.
void draw_attention_panel(PageContext& context, const ViewFigures& figures, ImVec2 size);

} // namespace taizhang
