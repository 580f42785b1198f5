#pragma once

#include "gui/view/page_context.h"

namespace taizhang {

/// The title of the pages of imports, and which of them is shown: the sheets or who has sent.
/// `count` stands behind the latter; empty = nothing. Opens the other one.
void draw_import_tabs(PageContext& context, const std::string& count);

} // namespace taizhang
