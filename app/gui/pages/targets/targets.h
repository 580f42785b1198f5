#pragma once

#include "gui/pages/targets/target_copy.h"
#include "gui/pages/targets/target_panel.h"
#include "gui/pages/targets/target_table.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// 年度目标: what is planned for the year and unit looked at, changed in place.
class TargetsPage {
public:
    void draw(PageContext& context);

private:
    void draw_header(PageContext& context, const ViewFigures& figures);
    void draw_editor(PageContext& context, const ViewFigures& figures);
    void fulfil(PageContext& context, const ViewFigures& figures, const OpenTarget& open,
                TargetRequest request);
    void save(PageContext& context, const ViewFigures& figures, const OpenTarget& open);
    void clear(PageContext& context, const ViewFigures& figures, const OpenTarget& open);

    TargetDrafts m_drafts;
    WhatIf m_what_if;
    TargetTable m_table;
    TargetPanel m_panel;
    TargetCopyView m_copy;
};

} // namespace taizhang
