#pragma once

#include "gui/pages/records/record_changes.h"
#include "gui/pages/records/record_sheet.h"
#include "gui/view/page_context.h"
#include "gui/widgets/grid/cell_grid.h"

namespace taizhang {

/// A look at the records behind a number, one at a time, at the right of the page that shows it:
/// what it shows can be typed over there.
class RecordPeek {
public:
    /// Shows the record at a place of the list; there is one.
    void open(const PageContext& context, std::vector<RecordId> ids, size_t place);
    void close() { m_ids.clear(); }
    std::optional<RecordId> shown() const {
        return m_ids.empty() ? std::nullopt : std::optional{m_ids[m_place]};
    }
    /// Above the page of the current window; on another page it closes.
    void draw(PageContext& context);

private:
    void draw_content(PageContext& context, const ViewFigures& figures);
    void draw_title(PageContext& context, std::string_view name);
    void draw_fields(PageContext& context, const ViewFigures& figures, const Record& record);
    void draw_links(PageContext& context, const ViewFigures& figures, const Record& record);
    void draw_outcome(PageContext& context) const;
    void go(int step);

    std::vector<RecordId> m_ids; ///< empty = closed
    size_t m_place = 0;
    PageId m_page{};
    bool m_takes_focus = false;
    RecordSheet m_sheet;
    RecordChanges m_changes{m_sheet};
    CellGrid m_grid;
};

} // namespace taizhang
