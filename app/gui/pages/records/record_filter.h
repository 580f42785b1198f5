#pragma once

#include "gui/desk/view_figures.h"
#include "gui/pages/records/record_sheet.h"
#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"

#include <utility>

namespace taizhang {

/// What the view lists: its year, quarter and unit with its subtree, and the filters of the page.
RecordQuery listed_records(const View& view, const ViewFigures& figures);

/// The fields and switches above the table.
class RecordFilter {
public:
    /// As wide as there is room; breaks into lines.
    void draw(PageContext& context, const ViewFigures& figures);
    /// The user has gone to the search field; once.
    bool take_search_begun() { return std::exchange(m_search_begun, false); }
    /// The keyboard goes to the search field.
    void take_focus() { m_takes_focus = true; }
    /// The user goes on from the search field to what was found; once.
    bool take_goes_on() { return std::exchange(m_goes_on, false); }

private:
    void draw_indicator(PageContext& context, const ViewFigures& figures);

    FinderState m_indicator;
    bool m_search_begun = false;
    bool m_takes_focus = false;
    bool m_goes_on = false;
};

/// `412 条 · 合计 1,036 次 · 24 人次`; levels are not summed up.
std::string count_line(const RecordSheet& sheet, const Definitions& definitions,
                       const Texts& texts);

} // namespace taizhang
