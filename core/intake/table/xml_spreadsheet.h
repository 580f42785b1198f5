#pragma once

#include "intake/table/sheet.h"

namespace taizhang {

/// Reads XML Spreadsheet 2003, as which many systems export what they call .xls. Throws Unreadable
/// for what is damaged.
Workbook read_xml_spreadsheet(std::string_view bytes);

} // namespace taizhang
