#pragma once

#include "intake/table/sheet.h"

namespace taizhang {

/// The tables of a web page, as which many systems export what they call .xls: each is a sheet
/// without a name. Throws Unreadable where it has none.
Workbook read_html_tables(std::string_view bytes);

} // namespace taizhang
