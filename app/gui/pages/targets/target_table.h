#pragma once

#include "gui/pages/targets/target_sheet.h"

namespace taizhang {

/// What happened in the table in one frame.
struct TableEvent {
    std::optional<int> opened; ///< place of the indicator whose row was chosen
    TargetRequest request = TargetRequest::none;
};

/// All indicators with their plans; the row of `open` has fields. `focus` takes the keyboard.
TableEvent draw_target_table(PageContext& context, const ViewFigures& figures,
                             const TargetDrafts& drafts, OpenTarget& open, TargetField focus,
                             ImVec2 size);

} // namespace taizhang
