#pragma once

#include "gui/view/page_context.h"

namespace taizhang {

/// What the user wants done with the steps of the ledger.
enum class StepRequest { none, undo, redo };

/// Width in pixels; smaller where the window is narrow.
float navigation_width(const Look& look, float window_width);

/// The list of pages, at the left. `findings`: how many there are to look at; nothing while that is
/// not known.
StepRequest draw_navigation(PageContext& context, ImVec2 size, std::optional<size_t> findings);

} // namespace taizhang
