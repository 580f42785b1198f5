#pragma once

#include "gui/desk/view_figures.h"
#include "gui/view/page_context.h"
#include "gui/widgets/finder.h"
#include "model/record_field.h"

#include <optional>

namespace taizhang {

/// Whether the list of records can be narrowed by this column, and is.
bool can_be_filtered(RecordField field);
bool is_filtered(const RecordsView& view, RecordField field);

/// The lists that open from the titles of the table of records.
class HeaderFilters {
public:
    void open(RecordField field);
    void draw(PageContext& context, const ViewFigures& figures);

private:
    void draw_indicators(PageContext& context, const ViewFigures& figures);
    void draw_units(PageContext& context, const ViewFigures& figures);

    RecordField m_field{};
    bool m_is_to_open = false;
    FinderState m_finder;
};

} // namespace taizhang
