#pragma once

#include "gui/view/page_context.h"

namespace taizhang {

/// Opens the indicator page; going back returns here.
void open_indicator(PageContext& context, IndicatorId indicator);

/// The same for one unit, and with the records of a part of the figure listed.
void open_indicator(PageContext& context, IndicatorId indicator, std::optional<UnitId> unit,
                    FigurePart part);

/// Opens the indicator page with the list that holds this record.
void open_record(PageContext& context, const Definitions& definitions, const Record& record);

/// Opens the report that a record comes from, at its sentence; nothing for other records.
void open_report(PageContext& context, const Definitions& definitions, const Record& record);

/// Opens the history of one record.
void open_history(PageContext& context, RecordId record);

} // namespace taizhang
