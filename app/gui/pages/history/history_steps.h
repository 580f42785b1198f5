#pragma once

#include "gui/view/page_context.h"
#include "ledger/history.h"

namespace taizhang {

/// The steps of one page of the history, below each other.
void draw_history_steps(PageContext& context, const HistorySheet& page);

} // namespace taizhang
