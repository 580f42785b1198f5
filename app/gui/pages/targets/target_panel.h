#pragma once

#include "gui/pages/targets/target_duties.h"
#include "gui/pages/targets/target_sheet.h"

namespace taizhang {

/// Everything about the open target: its fields, how it is shared out, what it would change, its
/// note and history, and the duties beside it.
class TargetPanel {
public:
    TargetRequest draw(PageContext& context, const ViewFigures& figures, OpenTarget& open,
                       ImVec2 size);

private:
    void draw_fields(PageContext& context, const ViewFigures& figures, OpenTarget& open,
                     TargetRequest& request);
    TargetRequest draw_buttons(PageContext& context, const OpenTarget& open);
    TargetRequest draw_clearing(PageContext& context, const ViewFigures& figures,
                                const OpenTarget& open);

    TargetDuties m_duties;
    std::optional<TargetKey> m_clearing; ///< whose removal is to be confirmed
    WhatIf m_without;
};

} // namespace taizhang
