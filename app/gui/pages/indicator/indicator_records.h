#pragma once

#include "gui/pages/records/record_peek.h"

namespace taizhang {

/// The records behind the figure that was pressed; their sum is that figure (figures.md §9). A
/// record that is pressed opens in `peek`.
void draw_record_list(PageContext& context, const ViewFigures& figures, RecordPeek& peek,
                      ImVec2 size);

} // namespace taizhang
