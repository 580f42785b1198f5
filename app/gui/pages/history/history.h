#pragma once

#include "gui/desk/reading.h"
#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"
#include "ledger/history.h"

namespace taizhang {

/// Every step of the journal with its old and new values; former versions of a record come back
/// from here.
class HistoryPage {
public:
    void draw(PageContext& context);

private:
    void draw_filter(PageContext& context);

    Reading<HistoryAsked, HistorySheet> m_reading;
    FinderState m_finder;
};

} // namespace taizhang
