#pragma once

#include "gui/view/page_context.h"

namespace taizhang {

/// Opens a page with the period and unit that are looked at; nothing where it is shown already.
void open_page(PageContext& context, PageId page);

/// Opens the indicator page; going back returns here.
void open_indicator(PageContext& context, IndicatorId indicator);

/// The same for one unit, and with the records of a part of the figure listed.
void open_indicator(PageContext& context, IndicatorId indicator, std::optional<UnitId> unit,
                    FigurePart part);

/// Opens the indicator page with the list that holds this record.
void open_record(PageContext& context, const Definitions& definitions, const Record& record);

/// Opens the page of backups.
void open_backups(PageContext& context);

/// Opens the page of closed quarters, of the year that is looked at.
void open_closed(PageContext& context);

/// Opens the comparison by month of an indicator for these units alone.
void open_months(PageContext& context, IndicatorId indicator, std::vector<UnitId> units);

/// Opens the records of the year and unit that is looked at whose number is yet to come (待补), of
/// one indicator or all.
void open_pending(PageContext& context, std::optional<IndicatorId> indicator = {});
/// Opens the table of records with these alone; there is at least one.
void open_records(PageContext& context, std::vector<RecordId> records);
/// Opens the report that a record comes from, at its sentence; nothing for other records.
void open_report(PageContext& context, const Definitions& definitions, const Record& record);

/// Opens the history of one record.
void open_history(PageContext& context, RecordId record);

} // namespace taizhang
