#pragma once

#include "gui/pages/records/record_columns.h"
#include "gui/view/page_context.h"

namespace taizhang {

/// The titles above the records; a press on one sorts by it. True when the order has changed.
bool draw_record_header(PageContext& context, RecordColumns columns, const TableLayout& layout,
                        float width);

} // namespace taizhang
