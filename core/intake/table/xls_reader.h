#pragma once

#include "intake/table/sheet.h"

namespace taizhang {

/// Reads an XLS file of Excel (BIFF2 … BIFF8) or an ET file of WPS; worksheets only, not charts.
/// Throws Unreadable for what is none, is encrypted or damaged beyond reading, and for documents
/// (.doc, .wps) in the same container. What can't be read in a sheet is among its troubles.
Workbook read_xls(std::string_view bytes);

} // namespace taizhang
