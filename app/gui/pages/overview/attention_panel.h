#pragma once

#include "gui/pages/overview/attention_rows.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// The list of what needs attention, its first `most` rows; each opens what it is about, and has a
/// button for what is done next.
void draw_attention(PageContext& context, const ViewFigures& figures,
                    const std::vector<AttentionRow>& rows, size_t most);

} // namespace taizhang
