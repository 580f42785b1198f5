#pragma once

#include "intake/table/sheet.h"
#include "intake/table/zip_parts.h"

namespace taizhang {

/// Reads XLSX and XLSM, also in the strict form. Charts' sheets are left out. Throws Unreadable.
Workbook read_xlsx(ZipParts& parts, std::string_view main_part);

} // namespace taizhang
