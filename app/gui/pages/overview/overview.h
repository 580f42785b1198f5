#pragma once

#include "gui/pages/overview/attention_rows.h"
#include "gui/pages/overview/indicator_list.h"
#include "gui/pages/overview/meeting_strip.h"
#include "gui/pages/overview/overview_filter.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// All indicators of a unit on one page: counts that filter, a card or a line each, and what needs
/// attention.
class OverviewPage {
public:
    void draw(PageContext& context, const OpenWork& work);

private:
    void draw_beside(PageContext& context, const ViewFigures& figures,
                     const OverviewContent& content, const std::vector<AttentionRow>& attention);
    void draw_stacked(PageContext& context, const ViewFigures& figures,
                      const OverviewContent& content, const std::vector<AttentionRow>& attention);
    void draw_indicators(PageContext& context, const ViewFigures& figures,
                         const OverviewContent& content);
    void keep_scroll(PageContext& context);
    void draw_switch(PageContext& context, int unused);

    MeetingStrip m_since;
    IndicatorOrder m_order;      ///< of the list
    bool m_shows_unused = false; ///< also indicators without target or records
    bool m_shows_all_attention = false;
    bool m_is_to_be_restored = false; ///< scrolls to View::scroll once the figures are there
};

} // namespace taizhang
