#pragma once

#include "gui/pages/file_export.h"
#include "ledger/record_query.h"
#include "output/table/table_file.h"

namespace taizhang {

/// Asks where to, and writes the records of a query there as a file for spreadsheets.
void export_records(PageContext& context, FileExport& file_export, const RecordQuery& query,
                    TableFormat format);

} // namespace taizhang
