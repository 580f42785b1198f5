#pragma once

#include "intake/table/sheet.h"

#include <expected>

namespace taizhang {

/// The tables of a file, whatever it is called: what it is, its bytes say (an .xls is often XLSX or
/// CSV). A file that can't be read at all gives the reason and what to do. `bytes` need not
/// outlive the workbook.
std::expected<Workbook, SheetTrouble> read_workbook(std::string_view bytes);

} // namespace taizhang
